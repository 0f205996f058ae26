using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;

namespace Storyline.Api.Operations;

internal static class EventEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/events", Listen).WithTags("Events").WithName("ListenToChanges")
            .WithSummary("The team's changes as server-sent events, as they are committed")
            .WithDescription("Events named `change` say what changed; `heartbeat` comes first, and in silence. Read again what you show of that topic.")
            .Produces<ChangeResponse>(StatusCodes.Status200OK, "text/event-stream")
            .RequireAuthorization(Policies.Member).RequireRateLimiting(RateLimits.Streams);

    private static ServerSentEventsResult<ChangeResponse> Listen(CurrentMember member, ChangeStream stream, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(stream.OfAsync(member, cancellationToken));
}
