using Microsoft.EntityFrameworkCore;
using Storyline.Data.Conversions;
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

    public async Task<InstagramAccount> SaveAsync(InstagramAccount account, CancellationToken cancellationToken)
    {
        var saved = await database.InstagramAccounts.FromSql(
            $"""
            INSERT INTO instagram_accounts
                (id, team_id, display_name, instagram_id, username, login_kind, graph_host, can_publish_stories, is_active, created_at)
            VALUES ({account.Id.Value}, {account.TeamId.Value}, {account.DisplayName}, {account.InstagramId}, {account.Username},
                {EnumText.Of(account.LoginKind)}, {account.GraphHost}, {account.CanPublishStories}, true, {account.CreatedAt})
            ON CONFLICT (team_id, instagram_id) DO UPDATE SET
                display_name = EXCLUDED.display_name, username = EXCLUDED.username, login_kind = EXCLUDED.login_kind,
                graph_host = EXCLUDED.graph_host, can_publish_stories = EXCLUDED.can_publish_stories, is_active = true
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken);
        return saved.Single();
    }

    public async Task<IReadOnlyDictionary<InstagramAccountId, ApiToken>> TokensAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var tokens = await database.ApiTokens.AsNoTracking()
            .Where(token => token.TeamId == teamId && token.InstagramAccountId != null && token.RevokedAt == null && token.Kind != TokenKind.Login)
            .OrderByDescending(token => token.IssuedAt).ToListAsync(cancellationToken);
        return tokens.GroupBy(token => token.InstagramAccountId!.Value).ToDictionary(group => group.Key, group => group.First());
    }

    private IQueryable<InstagramAccount> Of(TeamId teamId) => database.InstagramAccounts.AsNoTracking().Where(account => account.TeamId == teamId);
}
