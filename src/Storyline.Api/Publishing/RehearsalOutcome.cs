namespace Storyline.Api.Publishing;

/// <summary>What a policy would have done with a past post.</summary>
public enum RehearsalOutcome
{
    /// <summary>It would have gone out although somebody skipped or rejected it.</summary>
    AgainstWill,

    /// <summary>It would have gone out by itself, as it did by hand.</summary>
    GoesOut,

    /// <summary>The team would have been asked.</summary>
    Asks,
}
