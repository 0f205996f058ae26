using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The question of <c>/reset</c>, and how it ends.</summary>
public static class ResetMessage
{
    public const string Changed = "The plan has changed; here is the question again.";

    public static RichText Nothing() => "🗓 Nothing is planned, so there is nothing to remove. /schedule fills the coming days.";

    public static RichText Question(int count) => RichText.Lines(
        RichText.Bold($"🧨 Remove {Posts(count)} from the plan?"),
        "Cards that wait in the chat stay, and the pictures stay available.");

    public static Keyboard Answers(string yes, string no) => Keyboard.Of(
        [new Button.Press("✅ Yes, empty the plan", yes), new Button.Press("❌ No", no)]);

    public static RichText Done(int count, string by) => $"🧹 {by} emptied the plan: {Posts(count)} removed. /schedule plans anew.";

    public static RichText Kept(string by) => $"🗓 The plan stays as it is, says {by}.";

    private static string Posts(int count) => count == 1 ? "one planned post" : $"{count} planned posts";
}
