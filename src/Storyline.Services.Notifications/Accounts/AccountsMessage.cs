using System.Globalization;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Accounts;

/// <summary>The answer to <c>/accounts</c>.</summary>
public static class AccountsMessage
{
    /// <param name="page">The dashboard's page on which accounts are connected and looked after.</param>
    public static RichText Compose(IReadOnlyList<AccountLine> accounts, Uri page, DateTimeOffset now) => accounts.Count == 0
        ? RichText.Lines(
            RichText.Bold("📸 No Instagram account is connected"),
            "Cards work without one: a person posts by hand and taps Posted.",
            $"An admin connects one, so that Storyline can post by itself: with storyline account add on the command line, or at {page}")
        : RichText.Lines([RichText.Bold("📸 Instagram accounts"), .. accounts.Select(account => Line(account, now))]);

    private static RichText Line(AccountLine account, DateTimeOffset now) =>
        $"{(account.IsActiveHere ? "✔" : "•")} " + InstagramName.Of(account.Username)
        + (account.DisplayName == account.Username ? "" : $" ({account.DisplayName})")
        + (account.IsActive ? "" : " · deactivated") + (account.IsActiveHere ? " · active here" : "") + $" · {Token(account, now)}";

    private static string Token(AccountLine account, DateTimeOffset now) => account switch
    {
        { HasToken: false } => "no token",
        { Trouble: { } trouble } => $"⚠️ {trouble}",
        { ExpiresAt: null } => "token valid",
        { ExpiresAt: { } end } when end <= now => "token expired",
        { ExpiresAt: { } end } => string.Create(CultureInfo.InvariantCulture, $"token valid for {Math.Floor((end - now).TotalDays):0} more days"),
    };
}
