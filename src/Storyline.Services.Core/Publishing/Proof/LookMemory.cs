using System.Collections.Concurrent;
using Storyline.Models.Media;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing.Proof;

/// <summary>How stories look that were fetched a while ago: while posts are in doubt, the same ones are compared every few seconds.</summary>
public sealed class LookMemory(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TroubleKept = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<(string MediaId, int Width, int Height), (IReadOnlyList<PictureLook> Looks, DateTimeOffset Until)> seen = new();

    /// <summary>The story's looks, compared with a picture of this shape; null when they are not known.</summary>
    public IReadOnlyList<PictureLook>? Find(LiveStory story, MediaItem shape) =>
        seen.TryGetValue((story.MediaId, shape.Width, shape.Height), out var known) && known.Until > clock.GetUtcNow() ? known.Looks : null;

    public void Keep(LiveStory story, MediaItem shape, IReadOnlyList<PictureLook> looks) => Keep(story, shape, looks, Kept);

    /// <summary>It could not be looked at, and need not be tried again at once.</summary>
    public void KeepTrouble(LiveStory story, MediaItem shape) => Keep(story, shape, [], TroubleKept);

    private void Keep(LiveStory story, MediaItem shape, IReadOnlyList<PictureLook> looks, TimeSpan time)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in seen.Where(one => one.Value.Until <= now))
        {
            seen.TryRemove(old, out _);
        }

        seen[(story.MediaId, shape.Width, shape.Height)] = (looks, now + time);
    }
}
