namespace Storyline.Models.Teams;

/// <summary>A question that the bot asked one person and that is answered with a text: what the answer is for. One at a time for each person in a chat.</summary>
public sealed class AwaitedReply
{
    public required long TelegramChatId { get; init; }
    public required UserId UserId { get; init; }
    public required TeamId TeamId { get; init; }

    /// <summary>The word of what is asked, as its asker understands it: <c>setting:posts_per_day</c>.</summary>
    public required string Question { get; init; }

    /// <summary>The bot's question, which the person replies to.</summary>
    public required int QuestionMessageId { get; init; }

    /// <summary>The message that is brought up to date by the answer, for example the settings panel; null when there is none.</summary>
    public int? PanelMessageId { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
}
