using Storyline.Data.Publishing;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing.Proof;

/// <summary>Reads what an account shows, once for all its posts that are sought, and recognises one of them.</summary>
public sealed class StorySearch(IPostProofRepository proofs, IInstagramPublisher instagram, IStoryPictures pictures)
{
    private const int NewestOfFeed = 25;
    private readonly Dictionary<bool, IReadOnlyList<LiveStory>> read = [];

    /// <summary>What was read counts no more: for the next account, or the next round.</summary>
    public void Forget() => read.Clear();

    /// <exception cref="Integrations.IntegrationException">Instagram could not be read.</exception>
    public async Task<StoryFinding> FindAsync(SoughtPost post, InstagramConnection account, CancellationToken cancellationToken)
    {
        var entry = post.Entry;
        var sought = new SoughtStory(entry.InstagramMediaId, entry.PostedAt, post.Media.PerceptualHash is { } bits ? new PictureLook(bits) : null);
        var live = await ReadAsync(post.Kind is PublicationKind.Story, account, cancellationToken);
        var taken = await proofs.TakenAsync(entry, [.. live.Select(story => story.MediaId)], cancellationToken);
        var rivals = sought.MediaId is null ? await proofs.RivalLooksAsync(entry, StoryMatch.Reach, cancellationToken) : [];
        var seen = new List<SeenStory>();
        foreach (var story in live)
        {
            var looks = story.Picture is { } picture && StoryMatch.IsCandidate(sought, story.MediaId, story.PostedAt, taken)
                ? await pictures.LooksAsync(picture, post.Media.Width, post.Media.Height, cancellationToken)
                : [];
            seen.Add(new SeenStory(story.MediaId, story.PostedAt, looks));
        }

        return StoryMatch.Find(sought, seen, taken, rivals) switch
        {
            StorySighting.ById found => new StoryFinding(found.MediaId, ConfirmedHow.MediaId, IsUnclear: false),
            StorySighting.ByLook found => new StoryFinding(found.MediaId, ConfirmedHow.Look, IsUnclear: false),
            StorySighting.Unclear => new StoryFinding(null, "", IsUnclear: true),
            StorySighting.NotSeen => new StoryFinding(null, "", IsUnclear: false),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<IReadOnlyList<LiveStory>> ReadAsync(bool isStory, InstagramConnection account, CancellationToken cancellationToken)
    {
        if (!read.TryGetValue(isStory, out var live))
        {
            live = isStory
                ? await instagram.ListStoriesAsync(account, cancellationToken)
                : await instagram.ListMediaAsync(account, NewestOfFeed, cancellationToken);
            read[isStory] = live;
        }

        return live;
    }
}
