using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Data.Accounts;

/// <summary>The Instagram accounts that teams have connected, and how their credentials stand.</summary>
public interface IInstagramAccountRepository
{
    /// <summary>By user name; deactivated ones included.</summary>
    Task<IReadOnlyList<InstagramAccount>> ListAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>The account of a team, or null.</summary>
    Task<InstagramAccount?> FindAsync(TeamId teamId, InstagramAccountId id, CancellationToken cancellationToken);

    /// <summary>Switches an account off, or on again. False when the team has no such account, or it is so already.</summary>
    Task<bool> SetActiveAsync(TeamId teamId, InstagramAccountId id, bool isActive, CancellationToken cancellationToken);

    /// <summary>
    /// Adds an account, or brings the one with the same Instagram id up to date and switches it on again. Returns it as stored; until the
    /// transaction ends, nobody else writes it.
    /// </summary>
    Task<InstagramAccount> SaveAsync(InstagramAccount account, CancellationToken cancellationToken);

    /// <summary>The newest credential for calls of each account that was not revoked; accounts without one are absent.</summary>
    Task<IReadOnlyDictionary<InstagramAccountId, ApiToken>> TokensAsync(TeamId teamId, CancellationToken cancellationToken);
}
