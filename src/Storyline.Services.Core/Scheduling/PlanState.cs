using System.Globalization;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>How a chat's plan was at a moment: what was asked about is what is done, or nothing is.</summary>
/// <param name="Count">Posts that are only planned.</param>
/// <param name="Mark">Changes with every post, picture and time of the plan.</param>
public sealed record PlanState(int Count, string Mark)
{
    /// <summary>Nothing is planned.</summary>
    public static PlanState Empty { get; } = Of([]);

    public static PlanState Of(IReadOnlyList<QueueItem> planned) => new(
        planned.Count,
        PlanMark.Of(planned.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.MediaItemId} {row.ScheduledFor.UtcTicks}"))));
}
