namespace Storyline.Services.Core.Publishing;

/// <summary>Whether the call that cannot be taken back is to be made.</summary>
public abstract record IntentOutcome
{
    private IntentOutcome()
    {
    }

    /// <summary>It is to be made now, once.</summary>
    public sealed record Committed : IntentOutcome;

    /// <summary>A person was faster, or somebody else has the publication by now.</summary>
    public sealed record Lost : IntentOutcome;

    /// <summary>Nothing was committed: somebody has switched something over, and the post waits for the team.</summary>
    /// <param name="Why">What was switched.</param>
    public sealed record CalledOff(string Why) : IntentOutcome;

    /// <summary>Nothing was committed: the post may not go out any more.</summary>
    /// <param name="Reason">In words that follow the picture's name.</param>
    public sealed record Objected(string Reason) : IntentOutcome;
}
