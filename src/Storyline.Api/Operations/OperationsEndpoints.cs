using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Operations.Health;

namespace Storyline.Api.Operations;

internal static class OperationsEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/operations").WithTags("Operations").RequireAuthorization(Policies.Member);
        group.MapGet("/status", StatusAsync).WithName("GetStatus").WithSummary("How the team stands: what is next, what happened, what needs a person");
        group.MapGet("/health", HealthAsync).WithName("GetHealth").WithSummary("Whether the loops are alive; 503 when one is silent for too long")
            .Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/runs", RunsAsync).WithName("ListRuns").WithSummary("Traces of service operations, newest first").RequireAuthorization(Policies.Admin)
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/alerts", AlertsAsync).WithName("ListAlerts").WithSummary("What needs a person, oldest first").RequireAuthorization(Policies.Admin)
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<StatusResponse>> StatusAsync(CurrentMember member, StatusReporter reporter, CancellationToken cancellationToken) =>
        TypedResults.Ok(StatusResponse.From(await reporter.ForAsync(member.TeamId, null, cancellationToken), member.Actor));

    private static async Task<Results<Ok<HealthResponse>, JsonHttpResult<HealthResponse>>> HealthAsync(HealthReporter health, CancellationToken cancellationToken)
    {
        var answer = HealthResponse.From(await health.LoopsAsync(cancellationToken));
        return answer.IsHealthy ? TypedResults.Ok(answer) : TypedResults.Json(answer, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Ok<Page<RunResponse>>> RunsAsync(
        [AsParameters] Paging paging, CurrentMember member, RunHistory history, CancellationToken cancellationToken)
    {
        var runs = await history.ListAsync(member.TeamId, paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(runs.Select(RunResponse.From));
    }

    private static async Task<Ok<Page<AlertResponse>>> AlertsAsync(
        [AsParameters] Paging paging, CurrentMember member, OpenAlerts alerts, CancellationToken cancellationToken)
    {
        var open = await alerts.ListAsync(member.TeamId, paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(open.Select(AlertResponse.From));
    }
}
