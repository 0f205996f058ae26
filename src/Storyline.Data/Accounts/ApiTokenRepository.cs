using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Data.Accounts;

internal sealed class ApiTokenRepository(StorylineDbContext database) : IApiTokenRepository
{
    public async Task<IReadOnlyList<ApiToken>> ListLiveAsync(TeamId teamId, CancellationToken cancellationToken) =>
        await Live.AsNoTracking().Where(token => token.TeamId == teamId).OrderBy(token => token.Id).ToListAsync(cancellationToken);

    public async Task AddAsync(ApiToken token, CancellationToken cancellationToken)
    {
        database.ApiTokens.Add(token);
        await database.SaveChangesAsync(cancellationToken);
        database.Entry(token).State = EntityState.Detached;
    }

    public async Task<bool> LeaseRefreshAsync(ApiToken seen, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        await Seen(seen, seen.Ciphertext).Where(token => token.RefreshLeasedUntil == null || token.RefreshLeasedUntil <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.RefreshLeasedUntil, until), cancellationToken) == 1;

    public Task ReleaseRefreshAsync(ApiTokenId id, CancellationToken cancellationToken) => database.ApiTokens.Where(token => token.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(token => token.RefreshLeasedUntil, (DateTimeOffset?)null), cancellationToken);

    public async Task<bool> ReplaceAsync(ApiToken fresh, ReadOnlyMemory<byte> seen, CancellationToken cancellationToken) =>
        await Seen(fresh, seen.ToArray()).ExecuteUpdateAsync(
            set => set.SetProperty(token => token.Ciphertext, fresh.Ciphertext).SetProperty(token => token.KeyId, fresh.KeyId)
                .SetProperty(token => token.Scopes, fresh.Scopes).SetProperty(token => token.MissingScopes, fresh.MissingScopes)
                .SetProperty(token => token.IssuedAt, fresh.IssuedAt).SetProperty(token => token.ExpiresAt, fresh.ExpiresAt)
                .SetProperty(token => token.RefreshExpiresAt, fresh.RefreshExpiresAt)
                .SetProperty(token => token.LastRefreshedAt, fresh.LastRefreshedAt)
                .SetProperty(token => token.RefreshLeasedUntil, (DateTimeOffset?)null)
                .SetProperty(token => token.BrokenAt, fresh.BrokenAt).SetProperty(token => token.Problem, fresh.Problem),
            cancellationToken) == 1;

    public Task NoteSoundAsync(ApiToken inspected, CancellationToken cancellationToken) => Seen(inspected, inspected.Ciphertext).ExecuteUpdateAsync(
        set => set.SetProperty(token => token.Scopes, inspected.Scopes).SetProperty(token => token.MissingScopes, inspected.MissingScopes)
            .SetProperty(token => token.ExpiresAt, inspected.ExpiresAt).SetProperty(token => token.RefreshExpiresAt, inspected.RefreshExpiresAt)
            .SetProperty(token => token.InspectedAt, inspected.InspectedAt)
            .SetProperty(token => token.BrokenAt, (DateTimeOffset?)null).SetProperty(token => token.Problem, (string?)null),
        cancellationToken);

    public async Task<bool> NoteBrokenAsync(
        TeamId teamId, InstagramAccountId account, DateTimeOffset issuedUntil, string problem, DateTimeOffset now, CancellationToken cancellationToken) =>
        await Of(teamId, account).Where(token => token.BrokenAt == null && token.IssuedAt <= issuedUntil).ExecuteUpdateAsync(
            set => set.SetProperty(token => token.BrokenAt, now).SetProperty(token => token.Problem, problem.CutTo(300))
                .SetProperty(token => token.RefreshLeasedUntil, (DateTimeOffset?)null),
            cancellationToken) > 0;

    public Task<int> RevokeAsync(TeamId teamId, InstagramAccountId account, DateTimeOffset now, CancellationToken cancellationToken) =>
        Of(teamId, account).ExecuteUpdateAsync(
            set => set.SetProperty(token => token.RevokedAt, now).SetProperty(token => token.Ciphertext, Array.Empty<byte>()), cancellationToken);

    public async Task<IReadOnlyList<ApiToken>> ListUnderOtherKeysAsync(string keyId, ApiTokenId? after, int limit, CancellationToken cancellationToken)
    {
        var first = after?.Value ?? Guid.Empty;
        return await database.ApiTokens.FromSql(
            $"SELECT * FROM api_tokens WHERE revoked_at IS NULL AND key_id <> {keyId} AND id > {first} ORDER BY id LIMIT {limit}")
            .AsNoTracking().ToListAsync(cancellationToken);
    }

    public async Task<bool> ReencryptAsync(ApiToken seen, byte[] ciphertext, string keyId, CancellationToken cancellationToken) =>
        await Seen(seen, seen.Ciphertext).ExecuteUpdateAsync(
            set => set.SetProperty(token => token.Ciphertext, ciphertext).SetProperty(token => token.KeyId, keyId), cancellationToken) == 1;

    private IQueryable<ApiToken> Live => database.ApiTokens.Where(token => token.RevokedAt == null);

    private IQueryable<ApiToken> Seen(ApiToken row, byte[] ciphertext) =>
        Live.Where(token => token.TeamId == row.TeamId && token.Id == row.Id && token.Ciphertext == ciphertext);

    private IQueryable<ApiToken> Of(TeamId teamId, InstagramAccountId account) =>
        Live.Where(token => token.TeamId == teamId && token.InstagramAccountId == account);
}
