using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Crashes;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// The commit before the call that cannot be taken back: from here on nobody may say that the post has not gone out, and people's taps come too late. One
/// account has one intent at a time.
/// </summary>
public sealed class PublishIntent(
    IPublicationRepository publications,
    IPublishAttemptRepository attempts,
    IPublishingQueueRepository rows,
    PublishCheck check,
    IChangeNotifier changes,
    IUnitOfWork work,
    ICrashPoints crash,
    TimeProvider clock)
{
    private static readonly TimeSpan TurnWait = TimeSpan.FromMilliseconds(250);

    /// <summary>After an intent that took longer the call is not made: another process may be about to take over.</summary>
    private static readonly TimeSpan LongestIntent = TimeSpan.FromSeconds(4);

    public async Task<IntentOutcome> CommitAsync(Publication publication, CancellationToken stopping)
    {
        crash.Pass(CrashPoint.IntentBefore);
        var begun = clock.GetTimestamp();
        IntentOutcome? outcome;
        while ((outcome = await TryCommitAsync(publication)) is null)
        {
            await Task.Delay(TurnWait, clock, stopping);
            begun = clock.GetTimestamp();
        }

        crash.Pass(CrashPoint.IntentCommitted);
        return outcome is IntentOutcome.Committed && clock.GetElapsedTime(begun) >= LongestIntent ? new IntentOutcome.Lost() : outcome;
    }

    /// <summary>Null: another post of the account is in flight.</summary>
    private Task<IntentOutcome?> TryCommitAsync(Publication publication) =>
        work.ExecuteAsync<IntentOutcome?>(
            async token =>
            {
                if (!await publications.ReserveAccountAsync(publication.InstagramAccountId, publication.Id, token))
                {
                    return null;
                }

                if (await check.WithdrawalAsync(publication, token) is { } why)
                {
                    return new IntentOutcome.CalledOff(why);
                }

                if (await check.ObjectionAsync(publication, token) is { } objection)
                {
                    return new IntentOutcome.Objected(objection);
                }

                var now = clock.GetUtcNow();
                if (!await rows.MoveAsync(publication.QueueItemId, QueueStatus.AwaitingTeam, QueueStatus.Publishing, token))
                {
                    return new IntentOutcome.Lost();
                }

                var attempt = Begin(publication, now);
                if (!await publications.SaveAsync(publication, PublicationStep.Ready, token))
                {
                    await rows.MoveAsync(publication.QueueItemId, QueueStatus.Publishing, QueueStatus.AwaitingTeam, token);
                    publication.Step = PublicationStep.Ready;
                    return new IntentOutcome.Lost();
                }

                await attempts.AddAsync(attempt, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Publications, publication.TeamId.Value, publication.Id.ToString()), token);
                return new IntentOutcome.Committed();
            },
            CancellationToken.None);

    private static PublishAttempt Begin(Publication publication, DateTimeOffset now)
    {
        publication.Step = PublicationStep.Publishing;
        publication.NextStepAt = now;
        publication.IntentStartedAt = now;
        publication.SeenUnpublishedAt = null;
        publication.Proof = new PublicationProof().ToJson();
        publication.UpdatedAt = now;
        return new PublishAttempt
        {
            PublicationId = publication.Id, Attempt = publication.Attempt, ContainerId = publication.ContainerId!, Fence = publication.Fence, StartedAt = now,
        };
    }
}
