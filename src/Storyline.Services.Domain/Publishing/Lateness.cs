using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Domain.Publishing;

/// <summary>How late a post may be and still go out by itself.</summary>
public static class Lateness
{
    /// <summary>What is later than this was missed, and people decide about it; what is not just goes out.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromMinutes(15);

    /// <summary>So much is nobody's concern.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The last moment at which a post may go out by itself. Of one that a policy has begun it is counted from its planned time: the time that people were given
    /// to stop it has used up a part of the grace, which is not granted a second time. What a person asked for is due when that was.
    /// </summary>
    public static DateTimeOffset LatestOf(Publication publication, QueueItem item)
    {
        var since = publication.IsAskedFor ? publication.DueAt : item.ScheduledFor;
        var least = publication.DueAt + Tolerance;
        return since + Grace > least ? since + Grace : least;
    }
}
