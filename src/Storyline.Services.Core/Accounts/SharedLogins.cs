using Storyline.Data.Accounts;
using Storyline.Models.Accounts;

namespace Storyline.Services.Core.Accounts;

/// <summary>
/// Which accounts of a team hang on one login. With Facebook a person allows several at once: all of them keep the same secret as their login, every refresh
/// gives them the same new one, and Meta ends them together.
/// </summary>
public sealed class SharedLogins(IInstagramAccountRepository accounts, TokenCipher cipher)
{
    /// <summary>The account and those that share its login, in the order in which everybody writes them who writes several in one transaction.</summary>
    /// <param name="secret">What <paramref name="account"/> has as its login; null when that cannot be read.</param>
    /// <param name="live">The team's credentials that were not revoked.</param>
    public async Task<IReadOnlyList<InstagramAccount>> AccountsAsync(
        InstagramAccount account, string? secret, IReadOnlyList<ApiToken> live, CancellationToken cancellationToken)
    {
        var together = live.Where(token => token.Kind == TokenKind.Login && secret is not null && cipher.Decrypt(token) == secret)
            .Select(token => token.InstagramAccountId).Append(account.Id).ToHashSet();
        return
        [
            .. (await accounts.ListAsync(account.TeamId, cancellationToken)).Where(one => together.Contains(one.Id))
                .OrderBy(one => one.InstagramId, StringComparer.Ordinal),
        ];
    }
}
