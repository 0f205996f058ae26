using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Publishing.Proof;

namespace Storyline.Api.Publishing;

internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/history").WithTags("History").RequireAuthorization(Policies.Member);
        group.MapGet("/", ListAsync).WithName("ListHistory").WithSummary("The permanent record, newest first").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPost("/{id:guid}/proof", AnswerAsync).WithName("AnswerProof").WithSummary("Say whether a post that was not seen is on Instagram; the first answer counts")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<HistoryItemResponse>>> ListAsync(
        [AsParameters] HistorySearch search, [AsParameters] Paging paging, CurrentMember member, HistoryService history, CancellationToken cancellationToken)
    {
        var lines = await history.ListAsync(member.TeamId, search.ToFilter(), paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(lines.Select(HistoryItemResponse.From));
    }

    private static async Task<Ok<ProofAnswerResponse>> AnswerAsync(
        Guid id, ProofAnswerRequest request, CurrentMember member, ProofRecord record, CancellationToken cancellationToken) =>
        TypedResults.Ok(ProofAnswerResponse.From(await record.AnswerAsync(new HistoryEntryId(id), request.IsLive, member.Actor, cancellationToken)));
}
