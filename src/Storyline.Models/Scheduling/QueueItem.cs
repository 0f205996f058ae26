using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Models.Scheduling;

/// <summary>A planned post. It leaves the queue with the decision that is written to history.</summary>
public sealed class QueueItem
{
    public required QueueItemId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required MediaItemId MediaItemId { get; set; }
    public required ChatSettingsId ChatSettingsId { get; init; }
    public InstagramAccountId? InstagramAccountId { get; set; }
    public required DateTimeOffset ScheduledFor { get; set; }

    /// <summary>The slot it holds, once per chat; null when it was forced ahead and left its slot to the next.</summary>
    public required SlotNumber? SlotNumber { get; set; }
    public required QueueStatus Status { get; set; }

    /// <summary>Sent ahead of its time by a person.</summary>
    public bool IsForced { get; set; }
    public string? LeaseOwner { get; set; }
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Raised by each claim: a worker that lost its lease cannot write any more.</summary>
    public int Fence { get; set; }
    public int RetryCount { get; set; }

    /// <summary>How often it was begun to send its card and no end of that is known: so often it may be in the chat.</summary>
    public int SendsInDoubt { get; set; }
    public DateTimeOffset? NextRetryAt { get; set; }
    public string? LastError { get; set; }
    public long? TelegramChatId { get; set; }
    public int? TelegramMessageId { get; set; }

    /// <summary>Why this one, in words: <c>never posted</c>, <c>memes 1.4 slots below target</c>.</summary>
    public IReadOnlyList<string> Reasons { get; set; } = [];

    /// <summary>The picture that was planned before this one took its slot.</summary>
    public MediaItemId? SwappedFrom { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether its time, and that of its last retry, passed before then without it going out.</summary>
    public bool IsMissed(DateTimeOffset before) =>
        Status is QueueStatus.Scheduled && !IsForced && ScheduledFor < before && (NextRetryAt is null || NextRetryAt < before);
}
