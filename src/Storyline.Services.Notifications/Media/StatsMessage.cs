using System.Globalization;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Media;

/// <summary>The answer to <c>/stats</c>: what the library holds, and how long it lasts.</summary>
public static class StatsMessage
{
    private const int MostCategories = 30;
    private const double RunningOut = 7;

    public static RichText Compose(StatsFacts facts)
    {
        var usage = facts.Usage;
        var rest = facts.Categories.Count - MostCategories;
        return RichText.Lines(
        [
            RichText.Bold($"🖼 Library: {usage.Active} active"),
            $"Never posted {usage.NeverPosted} · once {usage.PostedOnce} · more often {usage.PostedMore}",
            $"🔒 Locks: {LockWords.Count(facts.Locks)}",
            RichText.Empty,
            RichText.Bold("⏳ Days of content left"),
            .. facts.Categories.Count == 0 ? [RichText.Plain("The library is empty: send me pictures, or index a folder.")] : facts.Categories.Take(MostCategories).Select(Line),
            .. rest > 0 ? [RichText.Plain($"… and {rest} more categories; the dashboard and storyline media runway show all of them.")] : Array.Empty<RichText>(),
        ]);
    }

    private static RichText Line((string Category, decimal Share, int Active, int Ready, double? DaysLeft) row) =>
        $"{(row.Share > 0 && row.DaysLeft < RunningOut ? "⚠️" : "•")} " + RichText.Bold(RichText.Plain(row.Category).Truncate(60).Text) + $": {Days(row)} ({row.Ready} of {row.Active} ready)";

    private static string Days((string Category, decimal Share, int Active, int Ready, double? DaysLeft) row) => row switch
    {
        { Share: 0 } => "not in the mix",
        { DaysLeft: null } => "goes on for ever",
        { DaysLeft: < 1 } => "less than a day",
        { DaysLeft: { } days } => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(days):0} {(Math.Floor(days) == 1 ? "day" : "days")}"),
    };
}
