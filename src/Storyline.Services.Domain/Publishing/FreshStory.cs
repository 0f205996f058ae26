namespace Storyline.Services.Domain.Publishing;

/// <summary>Which live stories can be the one that was published, when the answer that named it was lost. Exactly one is the one.</summary>
public static class FreshStory
{
    /// <summary>Instagram's clock and ours may differ by this much.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(90);

    /// <summary>
    /// Those live now, minus those from before and those that belong to other posts, inside the time of the call, of the same type.
    /// </summary>
    /// <param name="live">Id, whether it is a clip, and when it went live.</param>
    public static IReadOnlyList<string> Candidates(
        IEnumerable<(string MediaId, bool IsVideo, DateTimeOffset At)> live,
        IReadOnlyCollection<string> before,
        IReadOnlyCollection<string> boundElsewhere,
        bool isVideo,
        DateTimeOffset from,
        DateTimeOffset until) =>
    [
        .. live.Where(story => !before.Contains(story.MediaId) && !boundElsewhere.Contains(story.MediaId)
            && story.IsVideo == isVideo && story.At >= from - Skew && story.At <= until + Skew).Select(story => story.MediaId),
    ];
}
