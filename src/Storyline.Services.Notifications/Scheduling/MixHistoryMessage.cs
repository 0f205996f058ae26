using System.Globalization;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>How the mix was before: since when, by whom, the shares, and why.</summary>
public static class MixHistoryMessage
{
    private const int MostShares = 8;
    private const int LongestName = 40;
    private const int LongestReason = 120;

    public static RichText Compose(IReadOnlyList<MixVersion> versions, PostingWindow window) => RichText.Lines(
    [
        RichText.Bold("🕘 The mix, the newest first"),
        .. versions.SelectMany(version => Version(version, window)),
        RichText.Empty,
        RichText.Italic($"Times: {window.TimeZone}. The command line and the dashboard have all versions."),
    ]);

    public static Keyboard Buttons(string back) => Keyboard.Of([new Button.Press("↩️ Back", back)]);

    private static IEnumerable<RichText> Version(MixVersion version, PostingWindow window) =>
    [
        RichText.Empty,
        RichText.Bold(string.Create(CultureInfo.InvariantCulture, $"{version.Number}. since {window.ToLocal(version.Since):d MMM yyyy HH:mm}"))
            + $" · {Cut(version.By, LongestName)}{(version.IsCurrent ? " · holds now" : "")}",
        RichText.Code(string.Join(", ", version.Shares.Take(MostShares).Select(Share)) + (version.Shares.Count > MostShares ? $" and {version.Shares.Count - MostShares} more" : "")),
        .. version.Why is { Length: > 0 } why ? [RichText.Italic(Cut(why, LongestReason))] : Array.Empty<RichText>(),
    ];

    private static string Share(KeyValuePair<string, decimal> share) => string.Create(CultureInfo.InvariantCulture, $"{Cut(share.Key, LongestName)} {share.Value * 100:0.##}%");

    private static string Cut(string words, int longest) => RichText.Plain(words.ReplaceLineEndings(" ")).Truncate(longest).Text;
}
