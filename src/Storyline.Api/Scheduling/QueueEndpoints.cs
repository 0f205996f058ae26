using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;

namespace Storyline.Api.Scheduling;

internal static class QueueEndpoints
{
    public static void MapQueue(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/queue").WithTags("Queue").RequireAuthorization(Policies.Member);
        group.MapGet("/", ListAsync).WithName("ListQueue").WithSummary("What goes out next, in order; cards that wait for the team included")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetQueueItem").WithSummary("One planned post").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/force-next", ForceNextAsync).WithName("ForceNext").RequireAuthorization(Policies.Operator)
            .WithSummary("Send the earliest planned post now, even while paused; the later ones move up one slot, unless its time was over")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/reset", ResetAsync).WithName("ResetQueue").RequireAuthorization(Policies.Operator)
            .WithSummary("Empty a chat's plan; cards that wait for the team stay")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<Page<QueueItemResponse>>> ListAsync(
        [AsParameters] Paging paging, CurrentMember member, QueueService queue, CancellationToken cancellationToken)
    {
        var items = await queue.ListAsync(member.TeamId, paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(items.Select(QueueItemResponse.From));
    }

    private static async Task<Ok<QueueItemResponse>> GetAsync(Guid id, CurrentMember member, QueueService queue, CancellationToken cancellationToken) =>
        TypedResults.Ok(QueueItemResponse.From(await queue.GetAsync(member.TeamId, new QueueItemId(id), cancellationToken)));

    private static async Task<Ok<QueueItemResponse>> ForceNextAsync(
        [AsParameters] ChatChoice choice, CurrentMember member, ChatRegistry chats, QueueService queue, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, choice.Id, cancellationToken);
        return await queue.ForceNextAsync(chat, member.Actor, cancellationToken) is { } forced
            ? TypedResults.Ok(QueueItemResponse.From(forced))
            : throw new ConflictException("Nothing is planned that could be sent: create a plan first.");
    }

    private static async Task<Ok<ResetResponse>> ResetAsync(
        [AsParameters] ChatChoice choice, CurrentMember member, ChatRegistry chats, QueueService queue, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, choice.Id, cancellationToken);
        return TypedResults.Ok(new ResetResponse(await queue.ResetAsync(chat, member.Actor, cancellationToken)));
    }
}
