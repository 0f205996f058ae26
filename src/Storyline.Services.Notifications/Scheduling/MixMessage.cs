using System.Globalization;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The answer to <c>/mix</c>: what each category should get, what it got, and how far off that is.</summary>
public static class MixMessage
{
    public const string Changed = "The mix has changed meanwhile; here it is now.";
    private const int NameWidth = 12;
    private const int BarWidth = 8;
    private const int MostCategories = 40;
    private const int MostNames = 5;
    private const int LongestName = 40;

    /// <param name="countedIn">The chat whose posts were counted, where that is not plain; null where it is the one that is told.</param>
    public static RichText Compose(MixDrift drift, PostingWindow window, string? countedIn) => drift.Categories.Count == 0
        ? "⚖️ There is no mix yet: index a media folder, which makes one, or write for example /mix memes=70 merch=30."
        : RichText.Lines(
        [
            RichText.Bold("⚖️ The mix: target, what was posted, drift"),
            .. drift.Categories.Take(MostCategories).Select(category => RichText.Code(Line(category))),
            RichText.Empty,
            string.Create(CultureInfo.InvariantCulture, $"{drift.Posts} {(drift.Posts == 1 ? "post" : "posts")}{(countedIn is null ? "" : $" in {RichText.Plain(countedIn).Truncate(LongestName).Text}")} since {window.Describe(drift.Since)}. ▼ below the target, ▲ above, in posts; the plan brings each category back to at most {drift.Bound:0.##} from it."),
        ]);

    /// <param name="history">Callback data that shows how it was before.</param>
    /// <param name="change">For those who may change it; null for the others.</param>
    public static Keyboard Buttons(string history, string? change) => Keyboard.Of(
        [.. change is null ? Array.Empty<Button>() : [new Button.Press("✏️ Change", change)], new Button.Press("🕘 History", history)]);

    /// <param name="shares">By category, in hundredths of a percent.</param>
    public static RichText Saved(IEnumerable<KeyValuePair<string, int>> shares, string by, MixChange change) => RichText.Lines(
    [
        RichText.Bold($"⚖️ {by} changed the mix"),
        .. shares.Where(share => share.Value > 0).OrderByDescending(share => share.Value).Take(MostCategories).Select(share => RichText.Code(Line(share.Key, share.Value))),
        RichText.Empty,
        .. Warnings(change).Select(warning => RichText.Plain($"⚠️ {warning}")),
        $"What {(change.Displaced == 0 ? "is planned already" : "else is planned")} stays; /schedule plans by the new mix.",
    ]);

    /// <summary>What whoever changed the mix may not have meant, each as a sentence.</summary>
    public static IEnumerable<string> Warnings(MixChange change)
    {
        if (change.Displaced > 0)
        {
            yield return change.Displaced == 1
                ? "One planned post is of a category that is not in the mix: another picture takes its slot when its time comes."
                : $"{change.Displaced} planned posts are of categories that are not in the mix: another picture takes the slot of each when its time comes.";
        }

        if (change.Unheld.Count > 0)
        {
            var names = string.Join(", ", change.Unheld.Take(MostNames).Select(name => $"“{RichText.Plain(name.ReplaceLineEndings(" ")).Truncate(LongestName).Text}”"));
            var more = change.Unheld.Count > MostNames ? $" and {change.Unheld.Count - MostNames} more" : "";
            yield return $"The library holds nothing of {names}{more}: put pictures there, or mend the name.";
        }
    }

    internal static string Line(string category, int share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name(category)} {Bar(share / 10_000m)} {share / 100m,6:0.##}%");

    private static string Line(CategoryDrift category) => category.Target == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Name(category.Category)} not in the mix, {category.Posted} posted")
        : string.Create(CultureInfo.InvariantCulture, $"{Name(category.Category)} {category.Target * 100,5:0.#}% {Bar(category.Actual ?? 0)} {Actual(category)} {Drift(category)}");

    private static string Actual(CategoryDrift category) =>
        category.Actual is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share * 100,5:0.#}%") : "    –";

    private static string Drift(CategoryDrift category) => decimal.Round(category.BelowTarget, 1) switch
    {
        0 => "=",
        var below => string.Create(CultureInfo.InvariantCulture, $"{(below > 0 ? "▼" : "▲")}{Math.Abs(below):0.0}"),
    };

    private static string Bar(decimal share)
    {
        var full = (int)decimal.Round(share * BarWidth);
        return new string('█', full) + new string('░', BarWidth - full);
    }

    private static string Name(string category) => RichText.Plain(category.ReplaceLineEndings(" ")).Truncate(NameWidth).Text.PadRight(NameWidth);
}
