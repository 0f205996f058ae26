using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Teams;

/// <summary>The answer to <c>/cleanup</c>.</summary>
public static class CleanupMessage
{
    public static RichText Compose(int count) => count switch
    {
        0 => "🧹 There was nothing to clean up. What waits for somebody stays.",
        1 => "🧹 One message of mine is gone. What waits for somebody stays.",
        _ => $"🧹 {count} messages of mine are gone. What waits for somebody stays.",
    };
}
