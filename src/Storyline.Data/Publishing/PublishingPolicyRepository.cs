using Microsoft.EntityFrameworkCore;
using Storyline.Data.Conversions;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class PublishingPolicyRepository(StorylineDbContext database) : IPublishingPolicyRepository
{
    public async Task<IReadOnlyList<PublishingPolicy>> ListAsync(TeamId teamId, ChatSettingsId chat, CancellationToken cancellationToken) =>
        await Of(teamId, chat).AsNoTracking().OrderBy(policy => policy.Category != null).ThenBy(policy => policy.Category).ToListAsync(cancellationToken);

    public async Task<bool> SetAsync(PublishingPolicy policy, int expectedVersion, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO publishing_policies AS p (id, team_id, chat_settings_id, category, mode, hours_start, hours_end, veto_minutes, version, changed_by, changed_at)
            SELECT {policy.Id.Value}, {policy.TeamId.Value}, {policy.ChatSettingsId.Value}, {policy.Category}, {EnumText.Of(policy.Mode)}, {policy.HoursStart}, {policy.HoursEnd},
                {policy.VetoMinutes}, 1, {policy.ChangedBy?.Value}, {policy.ChangedAt}
            WHERE {expectedVersion} = 0 OR EXISTS (
                SELECT FROM publishing_policies o WHERE o.team_id = {policy.TeamId.Value} AND o.chat_settings_id = {policy.ChatSettingsId.Value} AND o.category IS NOT DISTINCT FROM {policy.Category})
            ON CONFLICT (team_id, chat_settings_id, category) DO UPDATE SET mode = EXCLUDED.mode, hours_start = EXCLUDED.hours_start, hours_end = EXCLUDED.hours_end,
                veto_minutes = EXCLUDED.veto_minutes, version = p.version + 1, changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at
            WHERE p.version = {expectedVersion}
            """,
            cancellationToken) == 1;

    public async Task<bool> RemoveAsync(TeamId teamId, ChatSettingsId chat, string? category, CancellationToken cancellationToken) =>
        await Of(teamId, chat).Where(policy => policy.Category == category).ExecuteDeleteAsync(cancellationToken) == 1;

    private IQueryable<PublishingPolicy> Of(TeamId teamId, ChatSettingsId chat) =>
        database.PublishingPolicies.Where(policy => policy.TeamId == teamId && policy.ChatSettingsId == chat);
}
