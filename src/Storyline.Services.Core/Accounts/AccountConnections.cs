using Storyline.Data.Accounts;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>Opens an account's credentials for the moment of a call.</summary>
public sealed class AccountConnections(IInstagramAccountRepository accounts, TokenCipher cipher, TimeProvider clock)
{
    /// <summary>How an account can be spoken for now, or why it cannot.</summary>
    public Task<AccountReadiness> OpenAsync(TeamId teamId, InstagramAccountId id, CancellationToken cancellationToken) =>
        OpenAsync(teamId, id, mayBeInactive: false, cancellationToken);

    /// <summary>
    /// The same for looking what became of a publish call: it is looked after to its end, also on an account that was deactivated since. Nothing is
    /// published with it.
    /// </summary>
    public Task<AccountReadiness> OpenToLookAsync(TeamId teamId, InstagramAccountId id, CancellationToken cancellationToken) =>
        OpenAsync(teamId, id, mayBeInactive: true, cancellationToken);

    private async Task<AccountReadiness> OpenAsync(TeamId teamId, InstagramAccountId id, bool mayBeInactive, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(teamId, id, cancellationToken) is not { } account)
        {
            return new AccountReadiness.NotReady("the account is not connected");
        }

        var token = (await accounts.TokensAsync(teamId, cancellationToken)).GetValueOrDefault(id);
        return token switch
        {
            _ when !account.IsActive && !mayBeInactive => new AccountReadiness.NotReady($"@{account.Username} is deactivated"),
            null => new AccountReadiness.NotReady($"@{account.Username} has no token: connect it again"),
            { ExpiresAt: { } end } when end <= clock.GetUtcNow() => new AccountReadiness.NotReady($"the token of @{account.Username} has expired: connect it again"),
            { BrokenAt: not null } => new AccountReadiness.NotReady($"Instagram does not accept the token of @{account.Username} any more: connect it again"),
            _ when cipher.Decrypt(token) is { } secret =>
                new AccountReadiness.Ready(account, new InstagramConnection(account.LoginKind, account.InstagramId, secret), token.IssuedAt),
            _ => new AccountReadiness.NotReady($"the token of @{account.Username} cannot be opened with the keys in ENCRYPTION_KEYS"),
        };
    }
}
