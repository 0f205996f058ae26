using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Api.Publishing;

internal static class PostEndpoints
{
    public static void MapPosts(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/posts/{queueItemId:guid}").WithTags("Posts").RequireAuthorization(Policies.Member)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/posted", PostedAsync).WithName("MarkPosted").WithSummary("Somebody has posted it by hand");
        group.MapPost("/skip", SkipAsync).WithName("SkipPost").WithSummary("Not now: it may come again after a cool-down");
        group.MapPost("/reject", RejectAsync).WithName("RejectPost").WithSummary("Never again");
        group.MapPost("/auto-post", AutoPostAsync).WithName("AutoPost").WithSummary("Storyline publishes it now, by itself")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/stop", StopAsync).WithName("StopPost").WithSummary("It does not go out by itself, but waits for the team")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<DecisionResponse>> PostedAsync(
        Guid queueItemId, CurrentMember member, PostActions posts, CancellationToken cancellationToken) =>
        TypedResults.Ok(DecisionResponse.From(await posts.PostedAsync(new QueueItemId(queueItemId), member.Actor, cancellationToken)));

    private static async Task<Ok<DecisionResponse>> SkipAsync(
        Guid queueItemId, CurrentMember member, PostActions posts, CancellationToken cancellationToken) =>
        TypedResults.Ok(DecisionResponse.From(await posts.SkipAsync(new QueueItemId(queueItemId), member.Actor, cancellationToken)));

    private static async Task<Ok<DecisionResponse>> RejectAsync(
        Guid queueItemId, CurrentMember member, PostActions posts, CancellationToken cancellationToken) =>
        TypedResults.Ok(DecisionResponse.From(await posts.RejectAsync(new QueueItemId(queueItemId), member.Actor, cancellationToken)));

    private static async Task<Ok<DecisionResponse>> AutoPostAsync(
        Guid queueItemId, AutoPostRequest? wish, CurrentMember member, AutoPosting posting, CancellationToken cancellationToken) =>
        TypedResults.Ok(DecisionResponse.From(await posting.StartAsync(new QueueItemId(queueItemId), (wish ?? new AutoPostRequest()).ToWish(), member.Actor, cancellationToken)));

    private static async Task<Ok<DecisionResponse>> StopAsync(
        Guid queueItemId, CurrentMember member, AutoPosting posting, CancellationToken cancellationToken) =>
        TypedResults.Ok(DecisionResponse.From(await posting.StopAsync(new QueueItemId(queueItemId), member.Actor, cancellationToken)));
}
