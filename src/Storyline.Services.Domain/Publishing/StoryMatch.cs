using Storyline.Models.Media;

namespace Storyline.Services.Domain.Publishing;

/// <summary>Recognises a recorded post among an account's live stories: by its id, else by its time and its look. It never guesses.</summary>
public static class StoryMatch
{
    /// <summary>Somebody who posts by hand may be slow to tell.</summary>
    public static readonly TimeSpan LongestBefore = TimeSpan.FromHours(2);

    /// <summary>Somebody may tell first and post then.</summary>
    public static readonly TimeSpan LongestAfter = TimeSpan.FromMinutes(15);

    /// <summary>A story that differs from a picture in more bits is not that picture, however it was cut and packed.</summary>
    private const int MostBitsOfItself = 2 * PictureLook.MostDifferentBits;

    /// <summary>Posts recorded closer together than this can be taken for each other.</summary>
    public static TimeSpan Reach => LongestBefore + LongestAfter;

    /// <summary>Whether a story must be looked at to tell if it is the post. With a known id none must: another id is another story.</summary>
    /// <param name="taken">Ids that belong to other posts.</param>
    public static bool IsCandidate(SoughtStory sought, string mediaId, DateTimeOffset postedAt, IReadOnlySet<string> taken) =>
        sought is { MediaId: null, Look: { IsPlain: false } } && !taken.Contains(mediaId)
        && postedAt >= sought.RecordedAt - LongestBefore && postedAt <= sought.RecordedAt + LongestAfter;

    /// <param name="taken">Ids that belong to other posts.</param>
    /// <param name="rivals">How other posts look that are sought at the same time.</param>
    public static StorySighting Find(SoughtStory sought, IReadOnlyList<SeenStory> stories, IReadOnlySet<string> taken, IReadOnlyList<PictureLook> rivals)
    {
        if (sought.MediaId is { } known)
        {
            return stories.Any(story => story.MediaId == known) ? new StorySighting.ById(known) : new StorySighting.NotSeen();
        }

        var alike = stories.Where(story => IsCandidate(sought, story.MediaId, story.PostedAt, taken) && IsLike(story.Looks, sought.Look!.Value)).ToList();
        return alike switch
        {
            [] => new StorySighting.NotSeen(),
            [var only] when !rivals.Any(rival => IsLike(only.Looks, rival)) => new StorySighting.ByLook(only.MediaId),
            _ => new StorySighting.Unclear(alike.Count),
        };
    }

    /// <summary>Whether a story cannot be a picture. False as well when nobody can tell.</summary>
    public static bool IsUnlike(IReadOnlyList<PictureLook> story, PictureLook picture) =>
        !picture.IsPlain && story.Count > 0 && story.All(seen => seen.DistanceTo(picture) > MostBitsOfItself);

    public static bool IsLike(IReadOnlyList<PictureLook> story, PictureLook picture) => story.Any(seen => seen.IsLike(picture));
}
