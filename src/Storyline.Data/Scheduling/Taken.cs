using Storyline.Models.Scheduling;

namespace Storyline.Data.Scheduling;

/// <summary>What came of reaching for a planned post in order to decide about it.</summary>
public abstract record Taken
{
    private Taken()
    {
    }

    /// <summary>It is ours: the row is locked until the unit of work ends.</summary>
    public sealed record Ours(QueueItem Item) : Taken;

    /// <summary>Somebody else is deciding at this moment.</summary>
    public sealed record Busy : Taken;

    /// <summary>It is not in the queue any more (or never was this team's).</summary>
    public sealed record Gone : Taken;
}
