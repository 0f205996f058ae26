using Storyline.Data.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Accounts;

/// <summary>The Instagram accounts that a team has connected.</summary>
public sealed class AccountDirectory(IInstagramAccountRepository accounts)
{
    /// <summary>By user name; deactivated ones included.</summary>
    public async Task<IReadOnlyList<ConnectedAccount>> ListAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var tokens = await accounts.TokensAsync(teamId, cancellationToken);
        return [.. (await accounts.ListAsync(teamId, cancellationToken)).Select(account => new ConnectedAccount(account, tokens.GetValueOrDefault(account.Id)))];
    }
}
