namespace Storyline.Api.Scheduling;

/// <summary>Where a picture stands with the plan.</summary>
public enum ProspectOutcome
{
    /// <summary>It is in the plan, or waits for the team's decision.</summary>
    Planned,

    /// <summary>Something keeps it out.</summary>
    Hindered,

    /// <summary>Its category has no share of the mix.</summary>
    OutOfMix,

    /// <summary>It is free now, and its turn does not come before it is locked.</summary>
    LockComes,

    /// <summary>It may be planned, and others may be before it.</summary>
    Waits,
}
