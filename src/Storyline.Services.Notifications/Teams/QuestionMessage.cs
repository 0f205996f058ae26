using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Teams;

/// <summary>What people are told about questions that they answer with a text.</summary>
public static class QuestionMessage
{
    public const string Placeholder = "Your answer, or /cancel";
    public const string Cancelled = "Never mind: nothing was changed.";
    public const string NothingToCancel = "There is nothing to cancel.";
    public const string TooOld = "That question is too old; nothing was changed. Ask me again.";

    /// <param name="why">A sentence: what is wrong with the answer, and how to mend it.</param>
    public static RichText NotUnderstood(string why) => $"{why}\nAnswer again, or /cancel.";
}
