using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Operations;

/// <summary>What a person is told when Storyline itself failed.</summary>
public static class TroubleMessage
{
    public static RichText Compose() => "⚠️ That did not work, and it is not your fault. Try again in a minute; if it stays so, whoever runs Storyline finds the cause in its log.";
}
