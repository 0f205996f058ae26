using Microsoft.Extensions.Logging;
using Storyline.Data;
using Storyline.Data.Analytics;
using Storyline.Data.Operations;
using Storyline.Models.Analytics;
using Storyline.Models.Operations;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Analytics;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Analytics;

/// <summary>
/// Reads the figures of confirmed posts at fixed ages. Each reading adds lines and changes none; a process that was down takes the latest age that is due,
/// and two that read at once write the same lines once. What could not be asked for by itself is asked for again, and nothing else, until the next age is
/// reached. No connection is held while Instagram is asked.
/// </summary>
public sealed partial class MetricSnapshots(
    IPostMetricRepository figures,
    IUnfinishedReadingRepository unfinished,
    AccountConnections connections,
    IInstagramInsights insights,
    BrokenTokens broken,
    InstagramFeature feature,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock,
    ILogger<MetricSnapshots> logger)
{
    public const int AtOnce = 100;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(10);

    /// <summary>Reads what is due, up to <see cref="AtOnce"/> posts. Returns how many were read.</summary>
    public Task<int> TakeDueAsync(CancellationToken cancellationToken) => trace.RunAsync("MetricSnapshots", "TakeDue", null, async notes =>
    {
        var due = feature.IsOn ? await figures.ListDueAsync(clock.GetUtcNow(), SnapshotAges.Hours, AtOnce, cancellationToken) : [];
        var read = 0;
        foreach (var account in due.GroupBy(reading => (reading.TeamId, reading.AccountId)))
        {
            if (await connections.OpenAsync(account.Key.TeamId, account.Key.AccountId, cancellationToken) is AccountReadiness.Ready ready)
            {
                read += await ReadAsync(ready, [.. account], cancellationToken);
            }
        }

        notes.Set("posts", read);
        if (read == 0)
        {
            notes.FoundNothing();
        }

        return read;
    });

    private async Task<int> ReadAsync(AccountReadiness.Ready ready, IReadOnlyList<DueReading> due, CancellationToken cancellationToken)
    {
        var read = 0;
        foreach (var reading in due)
        {
            try
            {
                var seen = await AskAsync(ready.Connection, reading, cancellationToken);
                await WriteAsync(reading, seen, cancellationToken);
                read += BroughtNothing(seen) ? 0 : 1;
            }
            catch (IntegrationException failure) when (failure.Kind is FailureKind.NotFound)
            {
                await WriteAsync(reading, new InsightReading([], []), cancellationToken);
                read++;
            }
            catch (IntegrationException failure) when (failure.Kind is FailureKind.Refused)
            {
                await WriteAsync(reading, new InsightReading([new InsightFigure("views", null, null, failure.Message)], []), cancellationToken);
                read++;
            }
            catch (IntegrationException failure)
            {
                LogPutOff(failure.Kind, failure.Code ?? "none");
                await (failure.Kind is FailureKind.Unauthorized
                    ? broken.NoteAsync(reading.TeamId, reading.AccountId, ready.IssuedAt, failure.Message, cancellationToken)
                    : Task.CompletedTask);
                if (failure.Kind is FailureKind.Unauthorized or FailureKind.Forbidden or FailureKind.Misconfigured or FailureKind.RateLimited or FailureKind.Unavailable)
                {
                    // The account's others would fare no better; all are still due at the next round.
                    break;
                }
            }
        }

        return read;
    }

    private Task<InsightReading> AskAsync(InstagramConnection account, DueReading reading, CancellationToken cancellationToken) => reading.Missing.Count == 0
        ? insights.ReadAsync(account, reading.MediaId, reading.Kind, cancellationToken)
        : insights.ReadMissingAsync(account, reading.MediaId, reading.Kind, reading.Missing, cancellationToken);

    private Task WriteAsync(DueReading reading, InsightReading seen, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var source = new FigureSource(reading.TeamId, reading.HistoryEntryId, reading.MediaId, reading.AgeHours, now);
        IReadOnlyList<PostMetric> lines = BroughtNothing(seen) ? [] : source.Lines(seen.Figures);
        return work.ExecuteAsync(
            async token =>
            {
                await figures.AddAsync(lines, token);
                await (seen.Missing.Count > 0 ? unfinished.AddAsync(Unfinished(reading, seen, now), token) : unfinished.EndAsync(reading.TeamId, reading.HistoryEntryId, token));
                await (lines.Count > 0 ? changes.NotifyAsync(new Change(ChangeTopic.History, reading.TeamId.Value, reading.HistoryEntryId.ToString()), token) : Task.CompletedTask);
            },
            cancellationToken);
    }

    /// <summary>Not even that there are no figures.</summary>
    private static bool BroughtNothing(InsightReading seen) => seen is { Figures: [], Missing: [_, ..] };

    private static UnfinishedReading Unfinished(DueReading reading, InsightReading seen, DateTimeOffset now) => new()
    {
        HistoryEntryId = reading.HistoryEntryId,
        TeamId = reading.TeamId,
        AgeHours = reading.AgeHours,
        Metrics = seen.Missing,
        TriedAt = now,
        NextTryAt = now + (seen.RetryAfter is { } asked && asked > BetweenTries ? asked : BetweenTries),
    };

    [LoggerMessage(LogLevel.Warning, "The figures of a post could not be read: instagram is {Kind} (code {Code})")]
    private partial void LogPutOff(FailureKind kind, string code);
}
