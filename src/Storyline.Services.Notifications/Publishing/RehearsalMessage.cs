using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>What a policy would have done with the posts of the last 90 days.</summary>
public static class RehearsalMessage
{
    private const int MostNamed = 8;
    private const int LongestName = 90;

    /// <param name="what">The category that the policy is for.</param>
    /// <param name="policy">The policy in words.</param>
    /// <param name="againstWill">Posts that people refused and that would have gone out; the newest first.</param>
    public static RichText Compose(string what, string policy, int posts, IReadOnlyList<RehearsalLine> categories, IReadOnlyList<string> againstWill) => RichText.Lines(
    [
        RichText.Bold($"🔮 {what}: {policy}"),
        posts == 0 ? "Nothing was decided in the last 90 days: there is nothing to try it on." : $"Of {posts} decided posts of the last 90 days:",
        .. againstWill.Count == 0 ? Array.Empty<RichText>() :
        [
            RichText.Bold($"⚠️ {againstWill.Count} would have gone out although somebody refused:"),
            .. againstWill.Take(MostNamed).Select(post => RichText.Plain("• " + post).Truncate(LongestName)),
            .. againstWill.Count > MostNamed ? new RichText[] { $"… and {againstWill.Count - MostNamed} more" } : [],
        ],
        .. categories.Select(line => (RichText)$"{RichText.Plain(line.Category).Truncate(LongestName).Text}: {line.GoesOut + line.AgainstWill} by itself, {line.Asks.Values.Sum()} asked{Why(line)}"),
        RichText.Italic("Nothing was changed."),
    ]);

    /// <summary>Why a post is asked for, as it stands behind a number.</summary>
    public static string Words(AskReason reason) => reason switch
    {
        AskReason.NeedsPerson => "need a sticker",
        AskReason.NoAccount => "had no account",
        AskReason.PolicyAsks => "the policy asks",
        AskReason.OutsideHours => "outside the hours",
    };

    private static string Why(RehearsalLine line) => line.Asks.Count == 0
        ? ""
        : $" ({string.Join(", ", line.Asks.OrderByDescending(asked => asked.Value).Select(asked => $"{asked.Value} {Words(asked.Key)}"))})";
}
