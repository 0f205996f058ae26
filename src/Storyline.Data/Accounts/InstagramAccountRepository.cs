using Microsoft.EntityFrameworkCore;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Data.Accounts;

internal sealed class InstagramAccountRepository(StorylineDbContext database) : IInstagramAccountRepository
{
    public async Task<IReadOnlyList<InstagramAccount>> ListAsync(TeamId teamId, CancellationToken cancellationToken) =>
        await Of(teamId).OrderBy(account => account.Username).ThenBy(account => account.Id).ToListAsync(cancellationToken);

    public Task<InstagramAccount?> FindAsync(TeamId teamId, InstagramAccountId id, CancellationToken cancellationToken) =>
        Of(teamId).SingleOrDefaultAsync(account => account.Id == id, cancellationToken);

    public async Task<bool> SetActiveAsync(TeamId teamId, InstagramAccountId id, bool isActive, CancellationToken cancellationToken) =>
        await database.InstagramAccounts.Where(account => account.TeamId == teamId && account.Id == id && account.IsActive != isActive)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.IsActive, isActive), cancellationToken) == 1;

    public async Task<IReadOnlyDictionary<InstagramAccountId, ApiToken>> TokensAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var tokens = await database.ApiTokens.AsNoTracking()
            .Where(token => token.TeamId == teamId && token.InstagramAccountId != null && token.RevokedAt == null)
            .OrderByDescending(token => token.IssuedAt).ToListAsync(cancellationToken);
        return tokens.GroupBy(token => token.InstagramAccountId!.Value).ToDictionary(group => group.Key, group => group.First());
    }

    private IQueryable<InstagramAccount> Of(TeamId teamId) => database.InstagramAccounts.AsNoTracking().Where(account => account.TeamId == teamId);
}
