using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>What the question about missed posts turns into once it is answered.</summary>
public static class MissedPostsAnswer
{
    public const string Settled = "Nothing is overdue any more.";
    public const string OutOfDate = NothingDone + "Here is what is missed now: please choose again.";

    private const string NothingDone = "This question is out of date, and nothing was done. ";

    /// <summary>Why a question that is out of date is not asked anew in its place, although posts are missed.</summary>
    public static string NotAskedAnew(CatchUpPolicy policy, bool isPaused) => NothingDone + (policy is not CatchUpPolicy.Ask
        ? "This chat no longer asks: its policy decides about missed posts (/settings)."
        : isPaused ? "Posting is paused: /resume asks about what is missed." : "What is missed now is asked about by itself.");

    public static RichText Rescheduled(string by) => $"🔁 Rescheduled by {by}: the missed posts take the coming slots. /queue shows the plan.";

    public static RichText Cleared(int count, string by) => $"🧹 Cleared by {by}: {(count == 1 ? "one missed post" : $"{count} missed posts")} left the plan; the pictures stay available.";

    public static RichText Sent(string by) => $"📤 Sent by {by}: one post goes out now, the others take the coming slots.";
}
