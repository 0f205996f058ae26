using Microsoft.EntityFrameworkCore;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

internal sealed class AnswerRepository(StorylineDbContext database) : IAnswerRepository
{
    public async Task<RememberedAnswer?> ClaimAsync(RememberedAnswer write, DateTimeOffset forgetBefore, CancellationToken cancellationToken)
    {
        await database.RememberedAnswers.Where(answer => answer.ReceivedAt < forgetBefore).ExecuteDeleteAsync(cancellationToken);
        var claimed = await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO idempotency_keys (team_id, key, request_hash, received_at)
            VALUES ({write.TeamId.Value}, {write.Key}, {write.RequestHash}, {write.ReceivedAt}) ON CONFLICT DO NOTHING
            """,
            cancellationToken) == 1;
        return claimed ? null : await Of(write.TeamId, write.Key).AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? write;
    }

    public Task KeepAsync(TeamId teamId, string key, int statusCode, string? contentType, byte[] body, CancellationToken cancellationToken) =>
        Of(teamId, key).ExecuteUpdateAsync(
            set => set.SetProperty(answer => answer.StatusCode, statusCode).SetProperty(answer => answer.ContentType, contentType)
                .SetProperty(answer => answer.Body, body),
            cancellationToken);

    public Task ReleaseAsync(TeamId teamId, string key, CancellationToken cancellationToken) => Of(teamId, key).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<RememberedAnswer> Of(TeamId teamId, string key) =>
        database.RememberedAnswers.Where(answer => answer.TeamId == teamId && answer.Key == key);
}
