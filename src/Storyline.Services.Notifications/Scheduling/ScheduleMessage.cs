using System.Globalization;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The answer to <c>/schedule</c>: slots filled, left empty and why, per category.</summary>
public static class ScheduleMessage
{
    public static RichText Compose(ScheduleFacts facts, PostingWindow window) => RichText.Lines(
    [
        RichText.Bold($"📅 {Planned(facts.Planned)}, until {window.Describe(facts.Until)}"),
        .. facts.Categories.Select(Line),
        .. Empty(facts.Empty),
        RichText.Empty,
        "/queue shows the plan.",
    ]);

    /// <summary>For a toast: the message may come late, or never.</summary>
    public static string Planned(int posts) => $"{posts} {(posts == 1 ? "post" : "posts")} planned";

    /// <param name="queue">Callback data that shows the plan.</param>
    public static Keyboard Button(string queue) => Keyboard.Of([new Button.Press("📋 Queue", queue)]);

    internal static RichText[] Empty(int slots) =>
        slots == 0 ? [] : [RichText.Empty, $"⚠️ {slots} {(slots == 1 ? "slot stays" : "slots stay")} empty: nothing was eligible."];

    internal static RichText Line(CategoryResult category) =>
        string.Create(CultureInfo.InvariantCulture, $"• {category.Category}: {category.Planned} of {category.Eligible} ready, target {category.Target:0.##%}")
        + (category.PassedOn == 0 ? "" : $", {category.PassedOn} passed on")
        + (category.Shortage is { } shortage && category.PassedOn > 0 ? $" ({shortage})" : "");
}
