using Storyline.Simulator.Instagram.Accounts;

namespace Storyline.Simulator.Control;

internal sealed record TokenView(string Token, string Login, IReadOnlyList<string> Accounts, IReadOnlyList<string> Scopes, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, bool LongLived, string State)
{
    public static TokenView Of(IssuedToken token, DateTimeOffset now) => new(
        token.Value, token.Login, token.AccountIds, token.Scopes, token.IssuedAt, token.ExpiresAt, token.IsLongLived, token.Trouble ?? (token.IsGood(now) ? "good" : "expired"));
}
