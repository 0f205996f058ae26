namespace Storyline.Bot.Updates;

/// <summary>What comes of an answer that could be used. The question is closed.</summary>
/// <param name="Words">What is said in the chat; null when the panel says enough.</param>
internal sealed record ReplyAnswer(Reply? Words)
{
    /// <summary>New words and buttons for the panel from which the question came; said anew when it is gone, dropped when there was none.</summary>
    public Reply? Panel { get; init; }
}
