using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Api.Scheduling;

internal static class PlanEditEndpoints
{
    public static void MapPlanEdits(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/queue/{id:guid}").WithTags("Queue").RequireAuthorization(Policies.Operator)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/move", MoveAsync).WithName("MoveQueueItem").WithSummary("Move a planned post to a time, ten minutes from every other one")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPost("/swap", SwapAsync).WithName("SwapQueueItems").WithSummary("Let two planned posts of one chat trade their places")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPost("/replace", ReplaceAsync).WithName("ReplacePicture").WithSummary("Put another picture into a planned post's place")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPost("/force", ForceAsync).WithName("ForceQueueItem").WithSummary("Send a planned post now, even while paused; the later ones move up one slot, unless its time was over");
        group.MapDelete("/", DropAsync).WithName("DropQueueItem").WithSummary("Take a planned post out of the plan; its picture stays available")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<MovedPostResponse>> MoveAsync(
        Guid id, MoveRequest request, CurrentMember member, ChatRegistry chats, QueueService queue, PlanMoves moves, TimeProvider clock, CancellationToken cancellationToken)
    {
        var item = await queue.GetAsync(member.TeamId, new QueueItemId(id), cancellationToken);
        var chat = await chats.WorkChatAsync(member.TeamId, item.Queue.ChatSettingsId, cancellationToken);
        var at = TypedTime.Read(request.At, PostingWindow.Of(chat), clock.GetUtcNow());
        return TypedResults.Ok(MovedPostResponse.From(await moves.MoveAsync(item.Queue.Id, at, member.Actor, cancellationToken)));
    }

    private static async Task<Ok<SwappedPostsResponse>> SwapAsync(
        Guid id, SwapRequest request, CurrentMember member, PlanMoves moves, CancellationToken cancellationToken) =>
        TypedResults.Ok(SwappedPostsResponse.From(
            await moves.SwapAsync(new QueueItemId(id), new QueueItemId(request.With), member.Actor, cancellationToken)));

    private static async Task<Ok<QueueItemResponse>> ReplaceAsync(
        Guid id, ReplaceRequest request, CurrentMember member, PlanPictures pictures, CancellationToken cancellationToken) =>
        TypedResults.Ok(QueueItemResponse.From(
            await pictures.ReplaceAsync(new QueueItemId(id), new MediaItemId(request.MediaId), member.Actor, cancellationToken)));

    private static async Task<Ok<QueueItemResponse>> ForceAsync(Guid id, CurrentMember member, PlanMoves moves, CancellationToken cancellationToken) =>
        TypedResults.Ok(QueueItemResponse.From(await moves.ForceAsync(new QueueItemId(id), seen: null, member.Actor, cancellationToken)));

    private static async Task<Ok<DroppedPostResponse>> DropAsync(
        Guid id,
        [Description("Whether the next picture of the mix takes its slot; true when left out.")] bool? refill,
        CurrentMember member,
        PlanPictures pictures,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(DroppedPostResponse.From(
            await pictures.DropAsync(new QueueItemId(id), refill ?? true, seen: null, member.Actor, cancellationToken)));
}
