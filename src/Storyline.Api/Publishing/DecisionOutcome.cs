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

    /// <summary>It is being published by itself, or nobody can tell yet whether it was; nothing was changed.</summary>
    TooLate,

    /// <summary>It goes out by itself from now on.</summary>
    Begun,

    /// <summary>It does not go out by itself any more, and waits for the team.</summary>
    Stopped,
}
