using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>A chat's plan that is held for one change: nobody else plans, and no worker or person takes a row of it meanwhile.</summary>
/// <param name="Rows">The rows that are still only planned, in order.</param>
/// <param name="Item">The one that the change is about.</param>
public sealed record OpenPlan(ChatSettings Chat, IReadOnlyList<QueueItem> Rows, QueueItem Item)
{
    public PostingWindow Window { get; } = PostingWindow.Of(Chat);

    /// <summary>The rows that hold a slot.</summary>
    public IEnumerable<QueueItem> InSlots => Rows.Where(row => row.SlotNumber is not null);
}
