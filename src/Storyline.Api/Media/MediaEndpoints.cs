using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

internal static class MediaEndpoints
{
    public static void MapMedia(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/media").WithTags("Media").RequireAuthorization(Policies.Member);
        group.MapGet("/", ListAsync).WithName("ListMedia").WithSummary("The library, newest first").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/categories", CategoriesAsync).WithName("ListCategories").WithSummary("What each category holds");
        group.MapGet("/duplicates", DuplicatesAsync).WithName("ListDuplicates").WithSummary("Groups of active items that are the same picture, byte for byte or to the eye")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/tags", TagsAsync).WithName("ListTags").WithSummary("Every tag in use, the commonest first").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetMedia").WithSummary("One item, with its history, its locks and what keeps it out of the plan")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<MediaItemResponse>>> ListAsync(
        [AsParameters] MediaSearch search, [AsParameters] Paging paging, CurrentMember member, MediaLibrary library, CancellationToken cancellationToken)
    {
        var items = await library.ListAsync(member.TeamId, search.ToFilter(), paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(new Page<MediaItemResponse>(await library.ShowAsync(member.TeamId, items.Items, cancellationToken), items.NextCursor));
    }

    private static async Task<Ok<MediaDetailsResponse>> GetAsync(
        Guid id, CurrentMember member, MediaDetailsReader reader, CancellationToken cancellationToken) =>
        TypedResults.Ok(MediaDetailsResponse.From(await reader.ReadAsync(member.TeamId, new MediaItemId(id), cancellationToken)));

    private static async Task<Ok<IReadOnlyList<CategoryResponse>>> CategoriesAsync(
        CurrentMember member, MediaLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<CategoryResponse>>([.. (await library.CategoriesAsync(member.TeamId, cancellationToken)).Select(CategoryResponse.From)]);

    private static async Task<Ok<Page<DuplicatesResponse>>> DuplicatesAsync(
        [AsParameters] Paging paging, CurrentMember member, LookAlikes looks, CancellationToken cancellationToken)
    {
        var groups = await looks.ListAsync(member.TeamId, paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(groups.Select(DuplicatesResponse.From));
    }

    private static async Task<Ok<Page<TagCountResponse>>> TagsAsync(
        [AsParameters] Paging paging, CurrentMember member, MediaLibrary library, CancellationToken cancellationToken)
    {
        var tags = await library.TagsAsync(member.TeamId, paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(tags.Select(TagCountResponse.From));
    }
}
