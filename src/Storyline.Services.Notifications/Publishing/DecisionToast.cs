namespace Storyline.Services.Notifications.Publishing;

/// <summary>What a person is told at once after a tap on a card.</summary>
public static class DecisionToast
{
    public const string Busy = "⏳ Already processing…";
    public const string DryRun = "🧪 Dry run: nothing was recorded.";
    public const string DryRunIsOff = "Dry run is off now: the buttons count again.";
    public const string AccountChosen = "📸 Chosen, for this post only.";
    public const string Gone = "This post is no longer planned.";

    public static string Already(string line) => $"Already handled: {line}";
}
