using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Publishing.Decisions;

/// <summary>What became of a planned post, on its way into the record. Every line of the record is made here.</summary>
internal sealed record RecordedDecision(HistoryStatus Status)
{
    public PostingMethod Method { get; init; } = PostingMethod.TelegramManual;

    /// <summary>Who decided; null for Storyline itself.</summary>
    public UserId? By { get; init; }

    public InstagramAccountId? Account { get; init; }

    public string? MediaId { get; init; }

    /// <summary>How it was confirmed at once, in a word; null when it is not.</summary>
    public string? ConfirmedHow { get; init; }

    public string? Error { get; init; }

    /// <summary>When it went out, when that was before anybody could tell; null: now.</summary>
    public DateTimeOffset? PostedAt { get; init; }

    public HistoryEntry Line(QueueItem item, MediaItem picture, DateTimeOffset now) => new()
    {
        Id = HistoryEntryId.New(now),
        TeamId = item.TeamId,
        MediaItemId = picture.Id,
        QueueItemId = item.Id,
        ChatSettingsId = item.ChatSettingsId,
        ScheduledFor = item.ScheduledFor,
        SlotNumber = item.SlotNumber,
        PostedAt = PostedAt ?? now,
        Status = Status,
        Method = Method,
        UserId = By,
        InstagramAccountId = Account,
        InstagramMediaId = MediaId,
        TelegramChatId = item.TelegramChatId,
        TelegramMessageId = item.TelegramMessageId,
        ConfirmedAt = ConfirmedHow is null ? null : now,
        ConfirmedHow = ConfirmedHow,
        MediaSnapshot = MediaSnapshot.Of(picture).ToJson(),
        Reasons = item.Reasons,
        Error = Error?.CutTo(1000),
    };
}
