using Storyline.Models.Operations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Operations;

/// <summary>What an admin is told when something needs a person: many alerts in one message, and as many messages as they need.</summary>
public static class AlertMessage
{
    private const int MostShown = 10;
    private const int Longest = 4096;

    /// <summary>A message with the first of the <paramref name="alerts"/>, each of them whole; and how many it shows. It says that the others follow.</summary>
    public static (RichText Text, int Shown) Compose(IReadOnlyList<Alert> alerts)
    {
        var shown = Math.Min(alerts.Count, MostShown);
        var text = Compose(alerts, shown);
        while (text.Text.Length > Longest && shown > 1)
        {
            text = Compose(alerts, --shown);
        }

        return (text, shown);
    }

    private static RichText Compose(IReadOnlyList<Alert> alerts, int shown)
    {
        var title = alerts.Count == 1 ? "⚠️ Something needs you" : $"⚠️ {alerts.Count} things need you";
        var lines = alerts.Take(shown).Select(alert => RichText.Plain($"• {alert.Message}"));
        var rest = alerts.Count > shown ? RichText.Plain($"… and {alerts.Count - shown} more, which follow; the dashboard and storyline health list what is open.") : RichText.Empty;
        return RichText.Lines([RichText.Bold(title), .. lines, .. rest.Text.Length > 0 ? [rest] : Array.Empty<RichText>()]);
    }
}
