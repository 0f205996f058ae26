using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Operations;

/// <summary>What an admin chat is told when Storyline starts and stops.</summary>
public static class LifecycleMessage
{
    /// <param name="nextPost">When and which, or null when nothing is planned.</param>
    public static RichText Started(string? nextPost) => RichText.Lines(
        RichText.Bold("▶️ Storyline has started"),
        nextPost is null ? "Nothing is planned: /schedule fills the plan." : $"Next post: {nextPost}");

    /// <param name="posts">Posts recorded while it was up.</param>
    /// <param name="nextPost">When and which, or null when nothing is planned.</param>
    public static RichText Stopping(TimeSpan uptime, int posts, string? nextPost) => RichText.Lines(
        RichText.Bold("⏹️ Storyline stops"),
        $"Was up for {Words(uptime)} · {(posts == 1 ? "1 post" : $"{posts} posts")}",
        nextPost is null ? "Nothing is planned." : $"Next post: {nextPost}, once Storyline runs again");

    private static string Words(TimeSpan time) => time switch
    {
        { TotalDays: >= 1 } => $"{time.Days} d {time.Hours} h",
        { TotalHours: >= 1 } => $"{time.Hours} h {time.Minutes} min",
        { TotalMinutes: >= 1 } => $"{time.Minutes} min",
        _ => $"{time.Seconds} s",
    };
}
