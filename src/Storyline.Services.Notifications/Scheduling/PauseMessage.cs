using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The answers to <c>/pause</c> and <c>/resume</c>.</summary>
public static class PauseMessage
{
    public static RichText Paused(string by) => $"⏸ Posting is paused by {by}. /resume goes on with it.";

    public static RichText PausedAlready(DateTimeOffset? since, PostingWindow window) =>
        since is { } time ? $"⏸ Posting is paused already, since {window.Describe(time)}. /resume goes on with it." : "⏸ Posting is paused already. /resume goes on with it.";

    public static RichText Resumed(string by) => $"▶️ Posting goes on, says {by}.";

    public static RichText NotPaused() => "▶️ Posting is not paused. /status shows what is next.";
}
