namespace Storyline.Services.Notifications.Publishing;

/// <summary>What a person is told at once after a tap on a card.</summary>
public static class DecisionToast
{
    public const string Busy = "⏳ Already processing…";
    public const string DryRun = "🧪 Dry run: nothing was recorded.";
    public const string DryRunIsOff = "Dry run is off now: the buttons count again.";
    public const string AccountChosen = "📸 Chosen, for this post only.";
    public const string TooLate = "🚀 Too late: it is being published.";
    public const string Unconfirmed = "❔ It may be on Instagram already: look there, then tap It is live or It is not.";
    public const string Stopped = "⛔ Stopped: it waits for you.";
    public const string Begun = "🤖 It goes out by itself now.";
    public const string SaidLive = "✅ Recorded as posted.";
    public const string SaidNotLive = "↩️ It waits for you again.";
    public const string Looking = "🔎 Instagram is asked once more.";
    public const string Known = "It is known by now what became of it.";
    public const string Gone = "This post is no longer planned.";

    public static string Already(string line) => $"Already handled: {line}";
}
