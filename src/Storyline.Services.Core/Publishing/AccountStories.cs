using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>What is live on an account, and which of it can be a post whose publish call was not answered.</summary>
public sealed class AccountStories(ILiveStoryRepository known, IMediaItemRepository media, IInstagramPublisher instagram, StoryLooks looks, TimeProvider clock)
{
    /// <summary>What is live on the account now, where posts of this kind are seen.</summary>
    public Task<IReadOnlyList<LiveStory>> LiveAsync(Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken) =>
        publication.Kind is PublicationKind.Story
            ? instagram.ListStoriesAsync(ready.Connection, cancellationToken)
            : instagram.ListMediaAsync(ready.Connection, 25, cancellationToken);

    /// <summary>
    /// The one story that can be it; null when there is none, several, or nobody can tell. A call has its effect at once: what came later may be it only when nothing
    /// came then, and when it does not look like something else.
    /// </summary>
    public async Task<string?> MatchAsync(Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        try
        {
            var (picture, candidates) = await CandidatesAsync(publication, ready, cancellationToken);
            var possible = await looks.WithoutOthersAsync(publication, picture, candidates, cancellationToken);
            var prompt = possible.Where(story => story.PostedAt <= publication.IntentStartedAt + PublishWaits.LongestLag + FreshStory.Skew).ToList();
            return (prompt.Count > 0 ? prompt : await looks.WithoutUnlikeAsync(picture, possible, cancellationToken)) is [var one] ? one.MediaId : null;
        }
        catch (IntegrationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Why the account's stories do not bear out that nothing went out; null when they do. Meta's status may lag behind what is live. A story for each post of
    /// the account of which it cannot be told to this day which one it is, is theirs, and so is what looks like theirs and not like this one; what goes to the
    /// feed is seen elsewhere and explains no story.
    /// </summary>
    /// <param name="since">Since when the container is known to deny it. Longer than <see cref="PublishWaits.LongestLag"/>, and it is believed in any case.</param>
    public async Task<string?> ContradictionAsync(Publication publication, AccountReadiness.Ready ready, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - since >= PublishWaits.LongestLag)
        {
            return null;
        }

        try
        {
            var (picture, candidates) = await CandidatesAsync(publication, ready, cancellationToken);
            return candidates.Count == 0
                || candidates.Count <= await known.CountUnplacedAsync(publication, IsVideo(publication, picture), cancellationToken)
                || (await looks.WithoutOthersAsync(publication, picture, candidates, cancellationToken)).Count == 0
                ? null
                : "Instagram says that it is not published, and the account shows a new post that could be it";
        }
        catch (IntegrationException failure)
        {
            return failure.Message;
        }
    }

    private async Task<(MediaItem Picture, IReadOnlyList<LiveStory> Stories)> CandidatesAsync(
        Publication publication, AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        var live = await LiveAsync(publication, ready, cancellationToken);
        var picture = (await media.FindAsync(publication.TeamId, publication.MediaItemId, cancellationToken))!;
        var bound = await known.BoundAsync(publication.TeamId, [.. live.Select(story => story.MediaId)], cancellationToken);
        var fresh = FreshStory.Candidates(
            live.Select(story => (story.MediaId, story.IsVideo, story.PostedAt)), publication.LiveStoriesBefore, bound, IsVideo(publication, picture),
            publication.IntentStartedAt!.Value, clock.GetUtcNow());
        return (picture, [.. live.Where(story => fresh.Contains(story.MediaId))]);
    }

    private static bool IsVideo(Publication publication, MediaItem picture) => picture.IsVideo && publication.Kind is not PublicationKind.Carousel;
}
