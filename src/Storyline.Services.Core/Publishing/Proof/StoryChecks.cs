using Microsoft.Extensions.Logging;
using Storyline.Data.Publishing;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Publishing.Proof;

/// <summary>
/// Looks for the proof of posts: an account's live stories are read at once, after 2 and after 10 minutes; then the team is asked. A search is claimed with
/// one statement and belongs to nobody when its time is over; no connection is held while Instagram is asked.
/// </summary>
public sealed partial class StoryChecks(
    IStoryCheckRepository checks,
    IPostProofRepository proofs,
    AccountConnections connections,
    StorySearch search,
    ProofRecord record,
    ProofQuestion question,
    BrokenTokens broken,
    InstagramFeature feature,
    ServiceTrace trace,
    TimeProvider clock,
    ILogger<StoryChecks> logger)
{
    public const int AtOnce = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Null as well while Instagram's API is switched off: nothing is called then.</summary>
    public async Task<DateTimeOffset?> NextDueAtAsync(CancellationToken cancellationToken) => feature.IsOn ? await checks.NextDueAtAsync(cancellationToken) : null;

    /// <summary>Goes on with every search that is due, up to <see cref="AtOnce"/>. Returns how many there were.</summary>
    public Task<int> RunDueAsync(CancellationToken cancellationToken) => trace.RunAsync("StoryChecks", "RunDue", null, async notes =>
    {
        var until = clock.GetUtcNow() + Lease;
        var claimed = feature.IsOn ? await checks.ClaimDueAsync(clock.GetUtcNow(), until, AtOnce, cancellationToken) : [];
        var seen = 0;
        foreach (var account in claimed.GroupBy(check => (check.TeamId, check.InstagramAccountId)))
        {
            seen += await RunAsync(account.Key.TeamId, account.Key.InstagramAccountId, [.. account], cancellationToken);
        }

        notes.Set("searches", claimed.Count);
        notes.Set("seen", seen);
        if (claimed.Count == 0)
        {
            notes.FoundNothing();
        }

        return claimed.Count;
    });

    private async Task<int> RunAsync(TeamId team, InstagramAccountId account, IReadOnlyList<StoryCheck> due, CancellationToken cancellationToken)
    {
        if (await connections.OpenAsync(team, account, cancellationToken) is not AccountReadiness.Ready ready)
        {
            await CloseAsync(due, cancellationToken);
            return 0;
        }

        search.Forget();
        var seen = 0;
        foreach (var check in due)
        {
            if (await proofs.FindAsync(check.TeamId, check.HistoryEntryId, cancellationToken) is not { } post)
            {
                continue;
            }

            try
            {
                seen += await SearchAsync(check, post, ready, cancellationToken) ? 1 : 0;
            }
            catch (IntegrationException failure) when (failure is { System: "instagram", Kind: FailureKind.Unauthorized or FailureKind.Forbidden or FailureKind.Misconfigured })
            {
                await (failure.Kind is FailureKind.Unauthorized ? broken.NoteAsync(team, account, ready.IssuedAt, failure.Message, cancellationToken) : Task.CompletedTask);
                await CloseAsync([check], cancellationToken);
            }
            catch (IntegrationException failure)
            {
                LogPutOff(failure.System, failure.Kind);
                await PutOffAsync(check, post, failure.RetryAfter, cancellationToken);
            }
        }

        return seen;
    }

    private async Task<bool> SearchAsync(StoryCheck check, SoughtPost post, AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        var isOver = IsOver(post);
        var found = isOver && post.Entry.InstagramMediaId is null ? new StoryFinding(null, "", IsUnclear: false) : await search.FindAsync(post, ready.Connection, cancellationToken);
        if (found.MediaId is { } mediaId && await record.SeenAsync(post, found.How, mediaId, cancellationToken))
        {
            return true;
        }

        var (claimedUntil, readings) = (check.NextAt!.Value, check.Readings + 1);
        if (!isOver && ProofWaits.UntilNext(readings) is { } wait)
        {
            check.NextAt = clock.GetUtcNow() + wait;
        }
        else
        {
            check.QuestionMessageId = await question.AskAsync(post.Entry, found.IsUnclear, cancellationToken);
            (check.NextAt, check.AskedAt) = (null, clock.GetUtcNow());
        }

        check.Readings = readings;
        await checks.SaveAsync(check, claimedUntil, cancellationToken);
        return false;
    }

    /// <summary>
    /// Trouble counts for nothing while a story can be live. Afterwards it counts as a reading, so that a search that begins as late has its tries, and after the
    /// last one the question stands in the history.
    /// </summary>
    private async Task PutOffAsync(StoryCheck check, SoughtPost post, TimeSpan? asked, CancellationToken cancellationToken)
    {
        var (claimedUntil, now, isOver) = (check.NextAt!.Value, clock.GetUtcNow(), IsOver(post));
        check.Readings += isOver ? 1 : 0;
        var isGivenUp = isOver && ProofWaits.UntilNext(check.Readings) is null;
        check.NextAt = isGivenUp ? null : now + ProofWaits.AfterTrouble(asked);
        check.AskedAt = isGivenUp ? now : null;
        await checks.SaveAsync(check, claimedUntil, cancellationToken);
    }

    private bool IsOver(SoughtPost post) => ProofWaits.IsOver(clock.GetUtcNow() - post.Entry.PostedAt);

    private async Task CloseAsync(IReadOnlyList<StoryCheck> due, CancellationToken cancellationToken)
    {
        foreach (var check in due)
        {
            await checks.EndAsync(check.TeamId, check.HistoryEntryId, CheckOutcome.AccountNotReady, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "The search for a post's proof is put off: {System} is {Kind}")]
    private partial void LogPutOff(string system, FailureKind kind);
}
