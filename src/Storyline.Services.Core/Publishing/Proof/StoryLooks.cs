using Storyline.Data.Publishing;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing.Proof;

/// <summary>
/// Tells the stories of an account apart by their look, while several of its posts are in doubt: what looks like another one's picture, and not at all like a
/// post's own, is not that post.
/// </summary>
public sealed class StoryLooks(ILiveStoryRepository stories, IStoryPictures pictures, LookMemory memory, TimeProvider clock)
{
    /// <summary>Pictures that take longer are not waited for: the account has other posts.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>Of these stories, those that may be the post. One that cannot be looked at may be, and so may any clip.</summary>
    public async Task<IReadOnlyList<LiveStory>> WithoutOthersAsync(
        Publication publication, MediaItem picture, IReadOnlyList<LiveStory> candidates, CancellationToken cancellationToken)
    {
        if (candidates.Count == 0 || LookOf(picture) is not { IsPlain: false } own)
        {
            return candidates;
        }

        var others = await stories.ListUnplacedAsync(publication, publication.IntentStartedAt!.Value - StoryMatch.LongestBefore, cancellationToken);
        return others.Count == 0
            ? candidates
            : await WithoutAsync(
                candidates, async (story, token) => StoryMatch.IsUnlike(await LooksAsync(story, picture, token), own) && await IsOneOfAsync(others, story, token), cancellationToken);
    }

    /// <summary>Of these stories, those that do not look like something else. One that cannot be looked at is left, and so is any clip.</summary>
    public async Task<IReadOnlyList<LiveStory>> WithoutUnlikeAsync(MediaItem picture, IReadOnlyList<LiveStory> candidates, CancellationToken cancellationToken) =>
        LookOf(picture) is { IsPlain: false } own
            ? await WithoutAsync(candidates, async (story, token) => StoryMatch.IsUnlike(await LooksAsync(story, picture, token), own), cancellationToken)
            : candidates;

    private async Task<IReadOnlyList<LiveStory>> WithoutAsync(
        IReadOnlyList<LiveStory> candidates, Func<LiveStory, CancellationToken, Task<bool>> isSomethingElse, CancellationToken cancellationToken)
    {
        using var tooLong = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, cancellationToken);
        var left = new List<LiveStory>();
        try
        {
            foreach (var story in candidates)
            {
                if (!await isSomethingElse(story, either.Token))
                {
                    left.Add(story);
                }
            }

            return left;
        }
        catch (OperationCanceledException) when (tooLong.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return candidates;
        }
    }

    private async Task<bool> IsOneOfAsync(IReadOnlyList<MediaItem> others, LiveStory story, CancellationToken cancellationToken)
    {
        foreach (var shape in others.GroupBy(other => (other.Width, other.Height)))
        {
            var looks = await LooksAsync(story, shape.First(), cancellationToken);
            if (shape.Any(other => StoryMatch.IsLike(looks, LookOf(other)!.Value)))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<IReadOnlyList<PictureLook>> LooksAsync(LiveStory story, MediaItem asIf, CancellationToken cancellationToken)
    {
        if (memory.Find(story, asIf) is { } known)
        {
            return known;
        }

        if (story.Picture is not { } address)
        {
            return [];
        }

        try
        {
            var looks = await pictures.LooksAsync(address, asIf.Width, asIf.Height, cancellationToken);
            memory.Keep(story, asIf, looks);
            return looks;
        }
        catch (IntegrationException)
        {
            memory.KeepTrouble(story, asIf);
            return [];
        }
    }

    private static PictureLook? LookOf(MediaItem picture) => picture is { IsVideo: false, PerceptualHash: { } bits } ? new PictureLook(bits) : null;
}
