using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Api.Publishing;

internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGroup("/history").WithTags("History").RequireAuthorization(Policies.Member)
            .MapGet("/", ListAsync).WithName("ListHistory").WithSummary("The permanent record, newest first").ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<Page<HistoryItemResponse>>> ListAsync(
        [AsParameters] HistorySearch search, [AsParameters] Paging paging, CurrentMember member, HistoryService history, CancellationToken cancellationToken)
    {
        var lines = await history.ListAsync(member.TeamId, search.ToFilter(), paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(lines.Select(HistoryItemResponse.From));
    }
}
