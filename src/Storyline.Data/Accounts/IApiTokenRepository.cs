using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Data.Accounts;

/// <summary>
/// Stored credentials. A credential is replaced only by somebody who has seen the one that is there: a slow answer never goes over a newer one.
/// </summary>
public interface IApiTokenRepository
{
    /// <summary>A team's credentials that were not revoked.</summary>
    Task<IReadOnlyList<ApiToken>> ListLiveAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Adds a credential. Of one service, kind and account, one lives: the database guarantees it.</summary>
    Task AddAsync(ApiToken token, CancellationToken cancellationToken);

    /// <summary>Claims the refreshing of a credential. False when another has it, or when it is not the one that was seen any more.</summary>
    Task<bool> LeaseRefreshAsync(ApiToken seen, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Gives the refreshing back, undone.</summary>
    Task ReleaseRefreshAsync(ApiTokenId id, CancellationToken cancellationToken);

    /// <summary>
    /// Puts what <paramref name="fresh"/> says (secret, scopes, times, whether it is refused) in the place of the credential of the same id. False when
    /// <paramref name="seen"/> is not what stands there any more: replaced or revoked meanwhile.
    /// </summary>
    Task<bool> ReplaceAsync(ApiToken fresh, ReadOnlyMemory<byte> seen, CancellationToken cancellationToken);

    /// <summary>Notes what an inspection said and when: scopes, ends, and that it is sound.</summary>
    Task NoteSoundAsync(ApiToken inspected, CancellationToken cancellationToken);

    /// <summary>
    /// Notes that the outside system refuses the account's credentials, those that were issued until <paramref name="issuedUntil"/>, and why. False when that
    /// was known, or there are none of them any more.
    /// </summary>
    Task<bool> NoteBrokenAsync(TeamId teamId, InstagramAccountId account, DateTimeOffset issuedUntil, string problem, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends all credentials of an account and forgets their secrets. Returns how many there were.</summary>
    Task<int> RevokeAsync(TeamId teamId, InstagramAccountId account, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Credentials of all teams that another key encrypts, not revoked, by id, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<ApiToken>> ListUnderOtherKeysAsync(string keyId, ApiTokenId? after, int limit, CancellationToken cancellationToken);

    /// <summary>The same secret under another key. False when it was replaced or revoked meanwhile.</summary>
    Task<bool> ReencryptAsync(ApiToken seen, byte[] ciphertext, string keyId, CancellationToken cancellationToken);
}
