using Storyline.Models.Publishing;

namespace Storyline.Services.Core.Publishing.Decisions;

/// <summary>What came of deciding about a planned post.</summary>
public abstract record PostDecision
{
    private PostDecision()
    {
    }

    /// <summary>Recorded.</summary>
    /// <param name="Line">What the card collapses to.</param>
    public sealed record Done(string Line) : PostDecision;

    /// <summary>Dry run: nothing was recorded, the post still waits.</summary>
    /// <param name="Status">What was decided.</param>
    /// <param name="Line">What the card would have collapsed to.</param>
    public sealed record DryRun(HistoryStatus Status, string Line) : PostDecision;

    /// <summary>Somebody else is deciding at this moment; nothing was changed.</summary>
    public sealed record Busy : PostDecision;

    /// <summary>It was decided before; nothing was changed.</summary>
    /// <param name="Line">Who did what.</param>
    public sealed record AlreadyHandled(string Line) : PostDecision;

    /// <summary>It is being published, or may have been; nothing was changed.</summary>
    /// <param name="IsUnconfirmed">Nobody can tell yet whether it went out; the card asks.</param>
    public sealed record TooLate(bool IsUnconfirmed) : PostDecision;

    /// <summary>It left the plan without a decision: the plan was emptied, or it was never this team's.</summary>
    public sealed record Unknown : PostDecision;
}
