using Microsoft.EntityFrameworkCore;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class LiveStoryRepository(StorylineDbContext database) : ILiveStoryRepository
{
    private static readonly PublicationStep[] DidNotGoOut = [PublicationStep.Failed, PublicationStep.Cancelled, PublicationStep.Rehearsed];

    public async Task<IReadOnlyCollection<string>> BoundAsync(TeamId teamId, IReadOnlyCollection<string> mediaIds, CancellationToken cancellationToken)
    {
        // Two teams may have connected the same account; whose the other post is, is told to nobody.
        var here = await database.Publications.Where(row => row.MediaId != null && mediaIds.Contains(row.MediaId))
            .Select(row => row.MediaId!).ToListAsync(cancellationToken);
        var record = await database.History.Where(row => row.TeamId == teamId && row.InstagramMediaId != null && mediaIds.Contains(row.InstagramMediaId))
            .Select(row => row.InstagramMediaId!).ToListAsync(cancellationToken);
        return here.Concat(record).ToHashSet();
    }

    public Task<int> CountUnplacedAsync(Publication publication, bool isVideo, CancellationToken cancellationToken)
    {
        var (isStory, placed) = (publication.Kind == PublicationKind.Story, Placed(publication.TeamId));
        return database.Publications.CountAsync(
            row => row.TeamId == publication.TeamId && row.InstagramAccountId == publication.InstagramAccountId && row.Id != publication.Id
                && row.Step == PublicationStep.Published && row.MediaId == null && row.IntentStartedAt >= publication.IntentStartedAt
                && (row.Kind == PublicationKind.Story) == isStory
                && (row.Kind != PublicationKind.Carousel && database.MediaItems.Any(item => item.Id == row.MediaItemId && item.MimeType.StartsWith("video/"))) == isVideo
                && !placed.Any(line => line.QueueItemId == row.QueueItemId),
            cancellationToken);
    }

    public async Task<IReadOnlyList<MediaItem>> ListUnplacedAsync(Publication publication, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var placed = Placed(publication.TeamId);
        var called = database.Publications
            .Where(row => row.TeamId == publication.TeamId && row.InstagramAccountId == publication.InstagramAccountId && row.Id != publication.Id && row.MediaId == null
                && row.IntentStartedAt >= since && !DidNotGoOut.Contains(row.Step) && !placed.Any(line => line.QueueItemId == row.QueueItemId))
            .Select(row => row.MediaItemId);
        var recorded = database.History
            .Where(line => line.TeamId == publication.TeamId && line.InstagramAccountId == publication.InstagramAccountId && line.Status == HistoryStatus.Posted
                && line.PostedAt >= since && !placed.Any(other => other.Id == line.Id))
            .Select(line => line.MediaItemId);
        return await database.MediaItems.AsNoTracking()
            .Where(item => item.TeamId == publication.TeamId && item.PerceptualHash != null && !item.MimeType.StartsWith("video/")
                && (called.Contains(item.Id) || recorded.Contains(item.Id)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Lines of the record of which it is known what they are on Instagram, or that they are not there.</summary>
    private IQueryable<HistoryEntry> Placed(TeamId teamId) => database.History.Where(line => line.TeamId == teamId
        && (line.InstagramMediaId != null
            || database.StoryChecks.Any(check => check.TeamId == line.TeamId && check.HistoryEntryId == line.Id && check.Outcome == CheckOutcome.Denied)));
}
