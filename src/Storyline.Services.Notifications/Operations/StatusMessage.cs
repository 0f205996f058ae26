using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Media;

namespace Storyline.Services.Notifications.Operations;

/// <summary>The answer to <c>/status</c>.</summary>
public static class StatusMessage
{
    private const int MostAlerts = 5;

    public static RichText Compose(StatusFacts facts)
    {
        var window = PostingWindow.Of(facts.Chat);
        return RichText.Lines(
        [
            RichText.Bold(Headline(facts, window)),
            $"🧪 Dry run: {OnOff(facts.Chat.DryRunMode)} · 📸 Instagram API: {OnOff(facts.IsInstagramOn)}",
            .. facts.Publishing is { } publishing ? ["🤖 " + publishing] : Array.Empty<RichText>(),
            RichText.Empty,
            $"🗓 {Count(facts.Queued, "post")} planned, {Count(facts.Awaiting, "card")} waiting for you, {facts.PostsInADay} posted in 24 h",
            facts.Next is { } next ? $"⏭ Next: {next.FileName}, {window.Describe(next.At)}" : "⏭ Next: nothing planned. /schedule fills the coming days.",
            "🕘 Last: " + (facts.Last ?? "nothing yet"),
            RichText.Empty,
            $"🖼 Library: {facts.Active} active, {facts.Eligible} ready to plan, {facts.NeverPosted} never posted",
            .. Content(facts),
            $"🔒 Locks: {LockWords.Count(facts.Locks)}",
            $"🕑 Hours: {window}, {Count(facts.Chat.PostsPerDay, "post")} a day",
            $"❤️ {Loops(facts)}",
            .. Alerts(facts),
        ]);
    }

    private static string Headline(StatusFacts facts, PostingWindow window) => facts.Chat switch
    {
        { IsPaused: true, PausedAt: { } since } => $"⏸ Posting is paused since {window.Describe(since)}",
        { IsPaused: true } => "⏸ Posting is paused",
        _ => "▶️ Posting is active",
    };

    private static string OnOff(bool value) => value ? "on" : "off";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static IEnumerable<RichText> Content(StatusFacts facts) => facts.FirstToRunOut switch
    {
        { Days: <= 0 } first => [RichText.Plain($"⏳ Content: {first.Category} has nothing left to post")],
        { } first => [RichText.Plain($"⏳ Content: {first.Category} lasts {Count((int)first.Days, "day")}")],
        null => [],
    };

    private static string Loops(StatusFacts facts)
    {
        var alive = string.Join(", ", facts.Loops.Where(loop => loop.IsAlive).Select(loop => loop.Name));
        var stuck = string.Join(", ", facts.Loops.Where(loop => !loop.IsAlive).Select(loop => $"{loop.Name} (silent for {Words(loop.Silence)})"));
        return (alive.Length, stuck.Length) switch
        {
            (0, 0) => "No part of me has given a sign of life yet",
            (_, 0) => $"Everything is running: {alive}",
            (0, _) => $"Not responding: {stuck}",
            _ => $"Not responding: {stuck} · running: {alive}",
        };
    }

    private static string Words(TimeSpan silence) => silence.TotalHours >= 1 ? $"{(int)silence.TotalHours} h" : $"{(int)silence.TotalMinutes} min";

    private static IEnumerable<RichText> Alerts(StatusFacts facts) => facts.Alerts.Count == 0
        ? []
        :
        [
            RichText.Empty,
            RichText.Bold("⚠️ Needs a person"),
            .. facts.Alerts.Take(MostAlerts).Select(alert => RichText.Plain($"• {alert}")),
            .. facts.Alerts.Count > MostAlerts
                ? [RichText.Plain($"… and {facts.Alerts.Count - MostAlerts} more; the dashboard and storyline health list all.")]
                : Array.Empty<RichText>(),
        ];
}
