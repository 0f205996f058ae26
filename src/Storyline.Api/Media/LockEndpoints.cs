using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Locks;

namespace Storyline.Api.Media;

internal static class LockEndpoints
{
    public static void MapLocks(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/locks").WithTags("Locks").RequireAuthorization(Policies.Member);
        group.MapGet("/", ListAsync).WithName("ListLocks").WithSummary("Locks that hold now or will; those that end first at the top").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPost("/", AddAsync).WithName("AddLock").WithSummary("Keep a picture out of the plan: by hand, outside a season, or for ever").RequireAuthorization(Policies.Operator)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("/{id:guid}", RemoveAsync).WithName("RemoveLock").WithSummary("Take a lock away").RequireAuthorization(Policies.Admin)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<LockResponse>>> ListAsync(
        [AsParameters] LockSearch search, [AsParameters] Paging paging, CurrentMember member, LockService locks, CancellationToken cancellationToken)
    {
        var page = await locks.ListAsync(member.TeamId, search.Reason?.Value, paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(page.Select(LockResponse.From));
    }

    private static async Task<Ok<HoldResponse>> AddAsync(
        HoldRequest request, CurrentMember member, MediaLibrary library, LockService locks, CancellationToken cancellationToken)
    {
        var item = await library.GetAsync(member.TeamId, new MediaItemId(request.MediaId), cancellationToken);
        return TypedResults.Ok(new HoldResponse(await locks.AddAsync(item, request.ToOrder(), member.Actor, cancellationToken)));
    }

    private static async Task<NoContent> RemoveAsync(Guid id, CurrentMember member, LockService locks, CancellationToken cancellationToken)
    {
        await locks.RemoveAsync(new MediaLockId(id), member.Actor, cancellationToken);
        return TypedResults.NoContent();
    }
}
