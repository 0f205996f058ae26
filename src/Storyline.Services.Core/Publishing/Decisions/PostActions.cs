using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing.Proof;

namespace Storyline.Services.Core.Publishing.Decisions;

/// <summary>
/// Posted, skipped, rejected: history, lock, counters and the end of the queue row in one transaction. Of two decisions at once one wins;
/// the other learns who was first. The card follows: its new text is committed with the decision.
/// </summary>
public sealed class PostActions(
    IQueueRepository queue,
    IMediaItemRepository media,
    IChatSettingsRepository chats,
    PostOutcomes outcomes,
    StoryCheckOpening proof,
    PostRecord record,
    PublicationStops stops,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>A person has posted it by hand.</summary>
    public Task<PostDecision> PostedAsync(QueueItemId id, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(id, HistoryStatus.Posted, by, cancellationToken);

    /// <summary>Not now: it may come again after the skip's cool-down.</summary>
    public Task<PostDecision> SkipAsync(QueueItemId id, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(id, HistoryStatus.Skipped, by, cancellationToken);

    /// <summary>Never again.</summary>
    public Task<PostDecision> RejectAsync(QueueItemId id, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(id, HistoryStatus.Rejected, by, cancellationToken);

    /// <summary>
    /// What a decision would come to, without making it: for trying again in dry run. Null when dry run is off, and a decision would count.
    /// </summary>
    public async Task<PostDecision?> RehearseAsync(QueueItemId id, HistoryStatus status, Actor by, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(by.TeamId, id, cancellationToken) is not { } item)
        {
            return await LookBackAsync(id, by, cancellationToken);
        }

        var chat = (await chats.FindAsync(item.TeamId, item.ChatSettingsId, cancellationToken))!;
        return chat.DryRunMode ? new PostDecision.DryRun(status, (await DraftAsync(item, chat, status, by, cancellationToken)).Line) : null;
    }

    /// <summary>What became of a planned post; null while it waits for a decision.</summary>
    public async Task<PostDecision?> LookAsync(QueueItemId id, Actor by, CancellationToken cancellationToken) =>
        await queue.FindAsync(by.TeamId, id, cancellationToken) is null ? await LookBackAsync(id, by, cancellationToken) : null;

    private Task<PostDecision> DecideAsync(QueueItemId id, HistoryStatus status, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        return trace.RunAsync("PostActions", status.ToString(), by, async notes =>
        {
            var decision = await work.ExecuteAsync(
                async token => await queue.TakeAsync(by.TeamId, id, token) switch
                {
                    Taken.Ours ours => await RecordAsync(ours.Item, status, by, token),
                    Taken.Busy => new PostDecision.Busy(),
                    Taken.Gone => await LookBackAsync(id, by, token),
                    _ => throw new System.Diagnostics.UnreachableException(),
                },
                cancellationToken);
            if (decision is PostDecision.Done)
            {
                StorylineTelemetry.Decisions.Add(1, new KeyValuePair<string, object?>("decision", status.ToString()));
            }
            else
            {
                notes.FoundNothing();
            }

            return decision;
        });
    }

    private async Task<PostDecision> RecordAsync(QueueItem item, HistoryStatus status, Actor by, CancellationToken cancellationToken)
    {
        if (item.Status is QueueStatus.Publishing or QueueStatus.Unconfirmed)
        {
            return new PostDecision.TooLate(item.Status is QueueStatus.Unconfirmed);
        }

        var chat = (await chats.FindAsync(item.TeamId, item.ChatSettingsId, cancellationToken))!;
        var (entry, line) = await DraftAsync(item, chat, status, by, cancellationToken);
        if (chat.DryRunMode)
        {
            return new PostDecision.DryRun(status, line);
        }

        await stops.CancelAsync(item, $"{by.Name} decided: {status.ToString().ToLowerInvariant()}", cancellationToken);
        await record.WriteAsync(entry, [], chat, line, cancellationToken);
        await proof.OpenAsync(entry, chat, cancellationToken);
        return new PostDecision.Done(line);
    }

    private async Task<(HistoryEntry Entry, string Line)> DraftAsync(
        QueueItem item, ChatSettings chat, HistoryStatus status, Actor by, CancellationToken cancellationToken)
    {
        var picture = (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!;
        var decision = new RecordedDecision(status) { By = by.UserId, Account = item.InstagramAccountId ?? chat.ActiveInstagramAccountId };
        var entry = decision.Line(item, picture, clock.GetUtcNow());
        return (entry, await outcomes.LineAsync(entry, by.Name, chat, cancellationToken));
    }

    private async Task<PostDecision> LookBackAsync(QueueItemId id, Actor by, CancellationToken cancellationToken) =>
        await outcomes.FindAsync(by.TeamId, id, cancellationToken) is { } line ? new PostDecision.AlreadyHandled(line) : new PostDecision.Unknown();
}
