namespace Storyline.Api.Publishing;

/// <summary>What came of a decision about a planned post.</summary>
public enum DecisionOutcome
{
    /// <summary>Recorded.</summary>
    Done,

    /// <summary>Dry run: nothing was recorded, the card stays.</summary>
    DryRun,

    /// <summary>Somebody else is deciding at this moment; nothing was changed.</summary>
    Busy,

    /// <summary>It was decided before; nothing was changed.</summary>
    AlreadyHandled,
}
