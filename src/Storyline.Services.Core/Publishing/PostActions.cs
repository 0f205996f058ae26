using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Posted, skipped, rejected: history, lock, counters and the end of the queue row in one transaction. Of two decisions at once one wins;
/// the other learns who was first. The card follows: its new text is committed with the decision.
/// </summary>
public sealed class PostActions(
    IQueueRepository queue,
    IMediaItemRepository media,
    IMediaLockRepository locks,
    IHistoryRepository history,
    IChatCardRepository cards,
    IChatSettingsRepository chats,
    IMemberRepository members,
    PostOutcomes outcomes,
    StoryCheckOpening proof,
    IChangeNotifier changes,
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
        var chat = (await chats.FindAsync(item.TeamId, item.ChatSettingsId, cancellationToken))!;
        var (entry, line) = await DraftAsync(item, chat, status, by, cancellationToken);
        if (chat.DryRunMode)
        {
            return new PostDecision.DryRun(status, line);
        }

        var now = entry.PostedAt;
        await history.AddAsync(entry, cancellationToken);
        if (LockFor(item, chat, status, by, now) is { } held)
        {
            await locks.AddAsync(held, cancellationToken);
        }

        if (status is HistoryStatus.Posted)
        {
            await media.CountPostAsync(item.TeamId, item.MediaItemId, now, cancellationToken);
            await (by.UserId is { } user ? members.CountPostAsync(user, cancellationToken) : Task.CompletedTask);
        }

        await proof.OpenAsync(entry, chat, cancellationToken);
        await queue.RemoveAsync([item.Id], cancellationToken);
        await cards.WantCollapsedAsync(item.Id, line, cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.History, item.TeamId.Value, item.Id.ToString()), cancellationToken);
        return new PostDecision.Done(line);
    }

    private async Task<(HistoryEntry Entry, string Line)> DraftAsync(
        QueueItem item, ChatSettings chat, HistoryStatus status, Actor by, CancellationToken cancellationToken)
    {
        var picture = (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!;
        var entry = Entry(item, picture, chat, status, by, clock.GetUtcNow());
        return (entry, await outcomes.LineAsync(entry, by.Name, chat, cancellationToken));
    }

    private async Task<PostDecision> LookBackAsync(QueueItemId id, Actor by, CancellationToken cancellationToken) =>
        await outcomes.FindAsync(by.TeamId, id, cancellationToken) is { } line ? new PostDecision.AlreadyHandled(line) : new PostDecision.Unknown();

    private static HistoryEntry Entry(QueueItem item, MediaItem picture, ChatSettings chat, HistoryStatus status, Actor by, DateTimeOffset now) => new()
    {
        Id = HistoryEntryId.New(now),
        TeamId = item.TeamId,
        MediaItemId = item.MediaItemId,
        QueueItemId = item.Id,
        ChatSettingsId = item.ChatSettingsId,
        ScheduledFor = item.ScheduledFor,
        SlotNumber = item.SlotNumber,
        PostedAt = now,
        Status = status,
        Method = PostingMethod.TelegramManual,
        UserId = by.UserId,
        InstagramAccountId = item.InstagramAccountId ?? chat.ActiveInstagramAccountId,
        TelegramChatId = item.TelegramChatId,
        TelegramMessageId = item.TelegramMessageId,
        MediaSnapshot = MediaSnapshot.Of(picture).ToJson(),
        Reasons = item.Reasons,
    };

    private static MediaLock? LockFor(QueueItem item, ChatSettings chat, HistoryStatus status, Actor by, DateTimeOffset now)
    {
        (LockReason Reason, int? Days)? wanted = status switch
        {
            HistoryStatus.Posted => (LockReason.RecentPost, chat.RepostTtlDays),
            HistoryStatus.Skipped => (LockReason.SkipCooldown, chat.SkipTtlDays),
            HistoryStatus.Rejected => (LockReason.PermanentReject, null),
            HistoryStatus.Failed => null,
        };
        return wanted is not { } chosen || chosen.Days is 0
            ? null
            : new MediaLock
            {
                Id = MediaLockId.New(now),
                TeamId = item.TeamId,
                MediaItemId = item.MediaItemId,
                Reason = chosen.Reason,
                LockedFrom = now,
                LockedUntil = chosen.Days is { } days ? now.AddDays(days) : null,
                LockedBy = by.UserId,
            };
    }
}
