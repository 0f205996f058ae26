namespace Storyline.Services.Core.Publishing;

/// <summary>What came of a person's word on a post of which nobody could tell whether it is out.</summary>
public abstract record DoubtAnswer
{
    private DoubtAnswer()
    {
    }

    /// <summary>It is recorded as posted.</summary>
    public sealed record Live : DoubtAnswer;

    /// <summary>It is the team's again.</summary>
    public sealed record Back : DoubtAnswer;

    /// <summary>Instagram is asked once more, now.</summary>
    public sealed record Looking : DoubtAnswer;

    /// <summary>It is known by now, or was never in doubt; nothing was changed.</summary>
    public sealed record Settled : DoubtAnswer;

    /// <summary>It cannot be taken back to the team, because it may still be or come on Instagram.</summary>
    /// <param name="Reason">For people, a sentence.</param>
    public sealed record Refused(string Reason) : DoubtAnswer;
}
