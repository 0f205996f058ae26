using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Why a picture is, or is not, in the plan.</summary>
public abstract record PlanProspect
{
    private PlanProspect() { }

    public abstract MediaItem Item { get; }

    /// <summary>It is in the plan, or waits for the team's decision.</summary>
    /// <param name="Chat">In whose plan it is: the team's chats share one library, so that it may be another than the one asked about.</param>
    public sealed record Planned(MediaItem Item, DateTimeOffset At, ChatSettings Chat) : PlanProspect
    {
        public override MediaItem Item { get; } = Item;
    }

    /// <param name="Obstacles">What keeps it out, in words.</param>
    public sealed record Hindered(MediaItem Item, IReadOnlyList<string> Obstacles) : PlanProspect
    {
        public override MediaItem Item { get; } = Item;
    }

    /// <summary>It could be planned, but its category has no share of the mix.</summary>
    public sealed record OutOfMix(MediaItem Item) : PlanProspect
    {
        public override MediaItem Item { get; } = Item;
    }

    /// <summary>It is free now, and its turn does not come before it is locked.</summary>
    /// <param name="From">When a lock begins or its season closes.</param>
    public sealed record LockComes(MediaItem Item, DateTimeOffset From) : PlanProspect
    {
        public override MediaItem Item { get; } = Item;
    }

    /// <summary>It may be planned, and others are before it.</summary>
    /// <param name="Before">How many of its category.</param>
    /// <param name="Share">Its category's ratio of the mix.</param>
    /// <param name="Expected">When it would go out if the plan were extended far enough now; null when that is more than a year away.</param>
    public sealed record Waits(MediaItem Item, int Before, decimal Share, DateTimeOffset? Expected) : PlanProspect
    {
        public override MediaItem Item { get; } = Item;
    }
}
