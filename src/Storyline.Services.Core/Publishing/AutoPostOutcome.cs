using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Services.Core.Publishing;

/// <summary>What came of a person's wish about a post that goes out by itself.</summary>
public abstract record AutoPostOutcome
{
    private AutoPostOutcome()
    {
    }

    /// <summary>It does not go out by itself any more; the card asks the team.</summary>
    public sealed record Stopped : AutoPostOutcome;

    /// <summary>It goes out by itself from now on.</summary>
    public sealed record Begun : AutoPostOutcome;

    /// <summary>It cannot, or what was wished for is not so.</summary>
    /// <param name="Reason">For people, a sentence.</param>
    public sealed record Refused(string Reason) : AutoPostOutcome;

    /// <summary>It is decided, or somebody decides at this moment, or it is too late.</summary>
    public sealed record Settled(PostDecision Decision) : AutoPostOutcome;
}
