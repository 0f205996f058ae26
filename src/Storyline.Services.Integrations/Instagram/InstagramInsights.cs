using System.Text.Json.Nodes;
using Storyline.Models.Publishing;

namespace Storyline.Services.Integrations.Instagram;

internal sealed class InstagramInsights(GraphCalls calls) : IInstagramInsights
{
    public async Task<IReadOnlyList<InsightFigure>> ReadAsync(InstagramConnection account, string mediaId, PublicationKind kind, CancellationToken cancellationToken)
    {
        var metrics = MediaMetrics.Of(kind, account.Login);
        var figures = new List<InsightFigure>();
        try
        {
            figures.AddRange(await AskAsync(account, mediaId, metrics.Plain, null, cancellationToken));
        }
        catch (IntegrationException refusal) when (refusal.Kind == FailureKind.NotReady)
        {
            return [.. metrics.Plain.Concat(metrics.Broken.Select(broken => broken.Metric)).Select(metric => new InsightFigure(metric, null, null))];
        }
        catch (IntegrationException refusal) when (IsOfAMetric(refusal))
        {
            foreach (var metric in metrics.Plain)
            {
                figures.AddRange(await AskAloneAsync(account, mediaId, metric, null, cancellationToken));
            }
        }

        foreach (var (metric, breakdown) in metrics.Alone)
        {
            figures.AddRange(await AskAloneAsync(account, mediaId, metric, breakdown, cancellationToken));
        }

        return figures;
    }

    /// <summary>One metric that may be refused without losing the others; nothing at all when Meta cannot be asked just now.</summary>
    private async Task<IReadOnlyList<InsightFigure>> AskAloneAsync(InstagramConnection account, string mediaId, string metric, string? breakdown, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(account, mediaId, [metric], breakdown, cancellationToken);
        }
        catch (IntegrationException refusal) when (refusal.Kind == FailureKind.NotReady)
        {
            return [new InsightFigure(metric, null, null)];
        }
        catch (IntegrationException refusal) when (IsOfAMetric(refusal))
        {
            return [new InsightFigure(metric, null, null, refusal.Message)];
        }
        catch (IntegrationException trouble) when (trouble.Kind is FailureKind.Unavailable or FailureKind.RateLimited)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<InsightFigure>> AskAsync(InstagramConnection account, string mediaId, IReadOnlyList<string> metrics, string? breakdown, CancellationToken cancellationToken)
    {
        var call = new GraphCall("insights", account.Login, HttpMethod.Get, calls.Addresses.Graph(account.Login, $"{Uri.EscapeDataString(mediaId)}/insights"))
        {
            Token = account.AccessToken,
            Account = account.InstagramId,
            Query = [("metric", string.Join(',', metrics)), ("breakdown", breakdown)],
        };
        var data = (await calls.SendAsync<GraphWire.Page<GraphWire.Insight>>(call, cancellationToken)).Body.Data;
        return [.. metrics.SelectMany(metric => Figures(metric, data.FirstOrDefault(insight => insight.Name == metric)))];
    }

    private static IEnumerable<InsightFigure> Figures(string metric, GraphWire.Insight? insight)
    {
        yield return new InsightFigure(metric, null, Number(insight?.Values?.FirstOrDefault()?.Value ?? insight?.TotalValue?.Value));
        foreach (var part in insight?.TotalValue?.Breakdowns?.SelectMany(breakdown => breakdown.Results ?? []) ?? [])
        {
            yield return new InsightFigure(metric, string.Join(',', part.DimensionValues).ToLowerInvariant(), Number(part.Value));
        }
    }

    private static long? Number(JsonNode? value) => value is JsonValue number && number.TryGetValue<double>(out var figure) ? (long)Math.Round(figure) : null;

    // Meta answers a metric that a post does not have with 100, 1 ("an unknown error has occurred") or a missing permission.
    private static bool IsOfAMetric(IntegrationException refusal) =>
        refusal.Kind is FailureKind.Refused or FailureKind.Forbidden || (refusal is { Kind: FailureKind.Unavailable, Code: "1" });
}
