using Storyline.Models.Scheduling;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>What is done about rows whose time has passed during downtime or a pause.</summary>
public abstract record CatchUpDecision
{
    private CatchUpDecision() { }

    /// <summary>Nothing is overdue.</summary>
    public sealed record Nothing : CatchUpDecision;

    /// <summary>The team decides: <see cref="CatchUp.Reschedule"/>, <see cref="CatchUp.Clear"/> or <see cref="CatchUp.SendAnyway"/>. Until then nothing is sent.</summary>
    public sealed record AskTheTeam(IReadOnlyList<QueuedRow> Overdue) : CatchUpDecision;

    /// <param name="SendNow">At most one row is sent at once; null: none.</param>
    /// <param name="Moves">Rows that get another slot, in the order of their new slots; a row that keeps its slot is not listed.</param>
    /// <param name="Drops">Rows that leave the plan unsent.</param>
    public sealed record Act(QueueItemId? SendNow, IReadOnlyList<RowMove> Moves, IReadOnlyList<QueueItemId> Drops) : CatchUpDecision;
}
