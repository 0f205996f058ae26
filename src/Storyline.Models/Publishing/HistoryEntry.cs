using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Models.Publishing;

/// <summary>One line of the permanent record. Never changed or deleted, but for the two confirmation columns.</summary>
public sealed class HistoryEntry
{
    public required HistoryEntryId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required MediaItemId MediaItemId { get; init; }

    /// <summary>The queue row that ended here; unique, so a decision cannot be recorded twice.</summary>
    public required QueueItemId QueueItemId { get; init; }
    public required ChatSettingsId ChatSettingsId { get; init; }
    public required DateTimeOffset ScheduledFor { get; init; }
    public required SlotNumber? SlotNumber { get; init; }

    /// <summary>When the decision was made; of what Storyline published, when the publish call was made.</summary>
    public required DateTimeOffset PostedAt { get; init; }
    public required HistoryStatus Status { get; init; }
    public required PostingMethod Method { get; init; }

    /// <summary>Null when Storyline did it by itself, or when it was done on the machine.</summary>
    public UserId? UserId { get; init; }
    public InstagramAccountId? InstagramAccountId { get; init; }
    public string? InstagramMediaId { get; init; }
    public long? TelegramChatId { get; init; }
    public int? TelegramMessageId { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }
    public string? ConfirmedHow { get; init; }

    /// <summary>A JSON object: the media item as it was.</summary>
    public required string MediaSnapshot { get; init; }
    public IReadOnlyList<string> Reasons { get; init; } = [];
    public string? Error { get; init; }
}
