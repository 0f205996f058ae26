using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Models.Publishing;

/// <summary>
/// A card that the bot sent for a planned post, and what it ought to show. The wanted text is committed with the decision, so that
/// a process that dies before the edit leaves a card that is mended at the next start.
/// </summary>
public sealed class ChatCard
{
    public required long TelegramChatId { get; init; }
    public required int TelegramMessageId { get; init; }
    public required TeamId TeamId { get; init; }
    public required QueueItemId QueueItemId { get; init; }
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The one line the card collapses to; null while it waits for a decision.</summary>
    public string? CollapsedText { get; set; }

    /// <summary>When the chat was seen to show it; null while that is still to be done.</summary>
    public DateTimeOffset? CollapsedAt { get; set; }
    public int EditAttempts { get; set; }
}
