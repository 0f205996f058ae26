using System.Globalization;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>What a plan did, or a preview would do.</summary>
/// <param name="Posts">In the order of their slots.</param>
/// <param name="SkippedSlots">Slots for which nothing was eligible; the categories say why.</param>
/// <param name="Categories">What each category of the mix got.</param>
/// <param name="Seed">Given again, the same library and plan give the same answer.</param>
public sealed record PlanOutcome(
    IReadOnlyList<PlannedPost> Posts, int SkippedSlots, IReadOnlyList<CategoryResult> Categories, long Seed)
{
    /// <summary>Changes with every slot, picture and time.</summary>
    public string Mark => PlanMark.Of(Posts.Select(
        post => string.Create(CultureInfo.InvariantCulture, $"{post.SlotNumber} {post.MediaItemId} {post.ScheduledFor.UtcTicks}")));
}
