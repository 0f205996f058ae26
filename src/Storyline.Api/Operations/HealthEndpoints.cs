using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Services.Core.Operations.Health;

namespace Storyline.Api.Operations;

/// <summary>For whoever watches over the process; no sign-in, nothing about a team.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/health").AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/live", () => TypedResults.Ok());
        group.MapGet("/ready", ReadyAsync);
        group.MapGet("/", LoopsAsync);
    }

    private static async Task<JsonHttpResult<ReadinessResponse>> ReadyAsync(ReadinessCheck check, CancellationToken cancellationToken)
    {
        var answer = ReadinessResponse.From(await check.AskAsync(cancellationToken));
        return TypedResults.Json(answer, statusCode: StatusOf(answer.IsReady));
    }

    private static async Task<JsonHttpResult<HealthResponse>> LoopsAsync(HealthReporter health, CancellationToken cancellationToken)
    {
        var answer = HealthResponse.From(await health.LoopsAsync(cancellationToken));
        return TypedResults.Json(answer, statusCode: StatusOf(answer.IsHealthy));
    }

    private static int StatusOf(bool isWell) => isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
}
