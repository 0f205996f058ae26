using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

internal static class MediaEditEndpoints
{
    public static void MapMediaEdits(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/media").WithTags("Media").RequireAuthorization(Policies.Operator)
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPost("/bulk", BulkAsync).WithName("ChangeManyMedia").WithSummary("One change to many items, with an answer for each");
        var one = group.MapGroup("/{id:guid}").ProducesProblem(StatusCodes.Status404NotFound);
        one.MapPatch("/", EditAsync).WithName("EditMedia").WithSummary("Change title, caption, link, sticker flag or category");
        one.MapPost("/tags", TagAsync).WithName("TagMedia").WithSummary("Put tags on an item and take others off").ProducesProblem(StatusCodes.Status409Conflict);
        one.MapPost("/archive", ArchiveAsync).WithName("ArchiveMedia").WithSummary("Put an item away: no plan takes it, and no index brings it back");
        one.MapPost("/restore", RestoreAsync).WithName("RestoreMedia").WithSummary("Take an archived item out again, if its file is there")
            .ProducesProblem(StatusCodes.Status409Conflict);
        one.MapDelete("/", DeleteAsync).WithName("DeleteMedia").RequireAuthorization(Policies.Admin).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Remove an item that never went out. An uploaded file goes too; one from a folder stays, and the next index takes it in again");
    }

    private static async Task<Ok<MediaItemResponse>> EditAsync(
        Guid id, MediaPatchRequest request, CurrentMember member, MediaEditing editing, MediaLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ShowAsync(
            await editing.EditAsync(new MediaItemId(id), request.ToEdit(), member.Actor, cancellationToken), cancellationToken));

    private static Task<Ok<MediaItemResponse>> TagAsync(
        Guid id, TagsRequest request, CurrentMember member, MediaChanges changes, MediaLibrary library, CancellationToken cancellationToken) =>
        ApplyAsync(id, new LibraryChange.Retag(request.Add ?? [], request.Remove ?? []), member, changes, library, cancellationToken);

    private static Task<Ok<MediaItemResponse>> ArchiveAsync(
        Guid id, CurrentMember member, MediaChanges changes, MediaLibrary library, CancellationToken cancellationToken) =>
        ApplyAsync(id, new LibraryChange.Archive(), member, changes, library, cancellationToken);

    private static Task<Ok<MediaItemResponse>> RestoreAsync(
        Guid id, CurrentMember member, MediaChanges changes, MediaLibrary library, CancellationToken cancellationToken) =>
        ApplyAsync(id, new LibraryChange.Restore(), member, changes, library, cancellationToken);

    private static async Task<NoContent> DeleteAsync(Guid id, CurrentMember member, MediaRemoval removal, CancellationToken cancellationToken)
    {
        await removal.DeleteAsync(new MediaItemId(id), member.Actor, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<BulkResponse>> BulkAsync(BulkRequest request, CurrentMember member, MediaChanges changes, CancellationToken cancellationToken)
    {
        var results = await changes.ApplyAsync([.. request.Ids.Select(id => new MediaItemId(id))], request.ToChange(), member.Actor, cancellationToken);
        var items = results.Select(BulkItemResponse.From).ToList();
        return TypedResults.Ok(new BulkResponse(items.Count(item => item.Outcome == "changed"), items));
    }

    private static async Task<Ok<MediaItemResponse>> ApplyAsync(
        Guid id, LibraryChange change, CurrentMember member, MediaChanges changes, MediaLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ShowAsync(await changes.ApplyAsync(new MediaItemId(id), change, member.Actor, cancellationToken), cancellationToken));
}
