using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Analytics;

namespace Storyline.Api.Analytics;

internal static class PostMetricEndpoints
{
    public static void MapPostMetrics(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGroup("/history").WithTags("History").RequireAuthorization(Policies.Member)
            .MapGet("/{historyId:guid}/metrics", ListAsync).WithName("ListPostMetrics").WithSummary("How a recorded post did on Instagram, at each age")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Ok<PostMetricsResponse>> ListAsync(Guid historyId, CurrentMember member, PostFigures figures, CancellationToken cancellationToken) =>
        TypedResults.Ok(PostMetricsResponse.From(await figures.ListAsync(member.TeamId, new HistoryEntryId(historyId), cancellationToken)));
}
