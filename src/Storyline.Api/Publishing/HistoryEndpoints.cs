using System.Globalization;
using System.Text;
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
    private const string Csv = "text/csv";

    /// <summary>Excel takes a file without it for one of the machine's code page.</summary>
    private const string ByteOrderMark = "\uFEFF";

    public static void MapHistory(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/history").WithTags("History").RequireAuthorization(Policies.Member);
        group.MapGet("/", ListAsync).WithName("ListHistory").WithSummary("The permanent record, newest first").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/export", Export).WithName("ExportHistory").WithSummary("The record as a CSV file, newest first; takes the list's filters, and has no pages")
            .Produces<Stream>(StatusCodes.Status200OK, contentType: Csv).ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetHistoryLine").WithSummary("One line of the record").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{id:guid}/proof", AnswerAsync).WithName("AnswerProof").WithSummary("Say whether a post that was not seen is on Instagram; the first answer counts")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<HistoryItemResponse>>> ListAsync(
        [AsParameters] HistorySearch search, [AsParameters] Paging paging, CurrentMember member, HistoryService history, CancellationToken cancellationToken)
    {
        var lines = await history.ListAsync(member.TeamId, search.ToFilter(), paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(lines.Select(HistoryItemResponse.From));
    }

    private static PushStreamHttpResult Export(
        [AsParameters] HistorySearch search, CurrentMember member, HistoryExport export, TimeProvider clock, CancellationToken cancellationToken)
    {
        var parts = export.PartsAsync(member.TeamId, search.ToFilter(), cancellationToken);
        var name = string.Create(CultureInfo.InvariantCulture, $"storyline-history-{clock.GetUtcNow():yyyy-MM-dd}.csv");
        return TypedResults.Stream(body => WriteAsync(parts, body, cancellationToken), $"{Csv}; charset=utf-8", name);
    }

    private static async Task<Ok<HistoryItemResponse>> GetAsync(Guid id, CurrentMember member, HistoryService history, CancellationToken cancellationToken) =>
        TypedResults.Ok(HistoryItemResponse.From(await history.GetAsync(member.TeamId, new HistoryEntryId(id), cancellationToken)));

    private static async Task<Ok<ProofAnswerResponse>> AnswerAsync(
        Guid id, ProofAnswerRequest request, CurrentMember member, ProofRecord record, CancellationToken cancellationToken) =>
        TypedResults.Ok(ProofAnswerResponse.From(await record.AnswerAsync(new HistoryEntryId(id), request.IsLive, member.Actor, cancellationToken)));

    private static async Task WriteAsync(IAsyncEnumerable<string> parts, Stream body, CancellationToken cancellationToken)
    {
        // With the first part: whatever fails before that is still answered as a problem.
        var mark = ByteOrderMark;
        await foreach (var part in parts)
        {
            await body.WriteAsync(Encoding.UTF8.GetBytes(mark + part), cancellationToken);
            mark = "";
        }
    }
}
