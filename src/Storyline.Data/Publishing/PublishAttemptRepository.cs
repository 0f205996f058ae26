using Microsoft.EntityFrameworkCore;
using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

internal sealed class PublishAttemptRepository(StorylineDbContext database) : IPublishAttemptRepository
{
    public async Task AddAsync(PublishAttempt attempt, CancellationToken cancellationToken)
    {
        database.PublishAttempts.Add(attempt);
        await database.SaveChangesAsync(cancellationToken);
    }

    public Task AnswerAsync(PublicationId publication, int attempt, string answer, string? mediaId, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.PublishAttempts.Where(row => row.PublicationId == publication && row.Attempt == attempt).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Answer, answer).SetProperty(row => row.MediaId, mediaId).SetProperty(row => row.AnsweredAt, now), cancellationToken);

    public Task<string?> AnsweredIdAsync(PublicationId publication, int attempt, CancellationToken cancellationToken) =>
        database.PublishAttempts.Where(row => row.PublicationId == publication && row.Attempt == attempt).Select(row => row.MediaId).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<PublishAttempt>> ListAsync(PublicationId publication, CancellationToken cancellationToken) =>
        await database.PublishAttempts.AsNoTracking().Where(row => row.PublicationId == publication).OrderBy(row => row.Attempt).ToListAsync(cancellationToken);
}
