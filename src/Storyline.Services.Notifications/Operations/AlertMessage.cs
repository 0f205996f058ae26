using Storyline.Models.Operations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Operations;

/// <summary>What an admin is told when something needs a person: one message, however many alerts.</summary>
public static class AlertMessage
{
    private const int MostShown = 10;

    public static RichText Compose(IReadOnlyList<Alert> alerts)
    {
        var title = alerts.Count == 1 ? "⚠️ Something needs you" : $"⚠️ {alerts.Count} things need you";
        var lines = alerts.Take(MostShown).Select(alert => RichText.Plain($"• {alert.Message}"));
        var rest = alerts.Count > MostShown ? RichText.Plain($"… and {alerts.Count - MostShown} more; the dashboard and storyline health list what is still open.") : RichText.Empty;
        return RichText.Lines([RichText.Bold(title), .. lines, .. rest.Text.Length > 0 ? [rest] : Array.Empty<RichText>()]).Truncate(4096);
    }
}
