using Storyline.Data.Accounts;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Accounts;

namespace Storyline.Services.Core.Accounts;

/// <summary>The Instagram accounts that a team has connected.</summary>
public sealed class AccountDirectory(IInstagramAccountRepository accounts, IChatSettingsRepository chats, TokenCipher cipher, TimeProvider clock)
{
    /// <summary>By user name; deactivated ones included.</summary>
    public async Task<IReadOnlyList<ConnectedAccount>> ListAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var tokens = await accounts.TokensAsync(teamId, cancellationToken);
        var work = await chats.ListAsync(teamId, ChatPurpose.Work, cancellationToken);
        return
        [
            .. (await accounts.ListAsync(teamId, cancellationToken)).Select(account =>
                Describe(account, tokens.GetValueOrDefault(account.Id), [.. work.Where(chat => chat.ActiveInstagramAccountId == account.Id)])),
        ];
    }

    /// <exception cref="NotFoundException">The team has no such account.</exception>
    public async Task<ConnectedAccount> FindAsync(TeamId teamId, InstagramAccountId id, CancellationToken cancellationToken) =>
        (await ListAsync(teamId, cancellationToken)).FirstOrDefault(one => one.Account.Id == id)
            ?? throw new NotFoundException($"There is no account {id}: the list of accounts shows their ids.");

    /// <summary>By user name, with or without @, or by id.</summary>
    /// <exception cref="NotFoundException">The team has no such account.</exception>
    public async Task<ConnectedAccount> FindAsync(TeamId teamId, string name, CancellationToken cancellationToken)
    {
        var all = await ListAsync(teamId, cancellationToken);
        return all.FirstOrDefault(one => one.Account.Username.Equals(name.TrimStart('@'), StringComparison.OrdinalIgnoreCase) || one.Account.Id.ToString() == name)
            ?? throw new NotFoundException(all.Count == 0
                ? "No Instagram account is connected yet: storyline account add connects one."
                : $"There is no account {name}; connected are {string.Join(", ", all.Select(one => "@" + one.Account.Username))}.");
    }

    private ConnectedAccount Describe(InstagramAccount account, ApiToken? token, IReadOnlyList<ChatSettings> chatsOfIt)
    {
        var now = clock.GetUtcNow();
        var end = TokenEnd.Of(token?.ExpiresAt, token?.RefreshExpiresAt);
        var state = token switch
        {
            _ when !account.IsActive => AccountState.Deactivated,
            null => AccountState.NoToken,
            { BrokenAt: not null } => AccountState.Refused,
            _ when TokenLife.Stage(token.ExpiresAt, now) is TokenStage.Expired => AccountState.Expired,
            _ when cipher.Decrypt(token) is null => AccountState.Sealed,
            _ => TokenLife.Stage(end?.At, now) is TokenStage.Enough ? AccountState.Ready : AccountState.Ending,
        };
        var left = end is null ? null : (int?)Math.Max(0, (int)(end.At - now).TotalDays);
        return new ConnectedAccount(account, token, state, left, chatsOfIt);
    }
}
