using System.Text.Json.Nodes;
using Storyline.Models.Publishing;

namespace Storyline.Services.Integrations.Instagram;

internal sealed class InstagramInsights(GraphCalls calls) : IInstagramInsights
{
    public async Task<InsightReading> ReadAsync(InstagramConnection account, string mediaId, PublicationKind kind, CancellationToken cancellationToken)
    {
        var metrics = MediaMetrics.Of(kind, account.Login);
        try
        {
            var together = await AskAsync(account, mediaId, metrics.Plain, null, cancellationToken);
            return await ReadApartAsync(account, mediaId, together, metrics.Alone, cancellationToken);
        }
        catch (IntegrationException refusal) when (refusal.Kind == FailureKind.NotReady)
        {
            return new InsightReading([.. metrics.Plain.Concat(metrics.Broken.Select(broken => broken.Metric)).Select(metric => new InsightFigure(metric, null, null))], []);
        }
        catch (IntegrationException refusal) when (IsOfAMetric(refusal))
        {
            return await ReadApartAsync(account, mediaId, [], metrics.All, cancellationToken);
        }
    }

    public Task<InsightReading> ReadMissingAsync(
        InstagramConnection account, string mediaId, PublicationKind kind, IReadOnlyList<string> missing, CancellationToken cancellationToken) =>
        ReadApartAsync(account, mediaId, [], MediaMetrics.Of(kind, account.Login).All.Where(one => missing.Contains(one.Metric)), cancellationToken);

    /// <summary>Each metric in a request of its own; one that is refused, or that cannot be asked for just now, loses no other.</summary>
    private async Task<InsightReading> ReadApartAsync(
        InstagramConnection account, string mediaId, IReadOnlyList<InsightFigure> read, IEnumerable<(string Metric, string? Breakdown)> metrics, CancellationToken cancellationToken)
    {
        var (figures, missing, trouble) = (read.ToList(), new List<string>(), (IntegrationException?)null);
        foreach (var (metric, breakdown) in metrics)
        {
            // A limit holds for the rest as well.
            if (trouble is { Kind: FailureKind.RateLimited })
            {
                missing.Add(metric);
                continue;
            }

            try
            {
                figures.AddRange(await AskAloneAsync(account, mediaId, metric, breakdown, cancellationToken));
            }
            catch (IntegrationException passing) when (passing.Kind is FailureKind.Unavailable or FailureKind.RateLimited)
            {
                trouble = passing;
                missing.Add(metric);
            }
        }

        return new InsightReading(figures, missing) { RetryAfter = trouble?.RetryAfter };
    }

    /// <summary>One metric; a refusal of it is what was learnt.</summary>
    /// <exception cref="IntegrationException">It could not be asked for.</exception>
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
