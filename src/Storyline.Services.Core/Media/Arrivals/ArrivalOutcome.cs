namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>What came of a file that a person sent in a chat.</summary>
public abstract record ArrivalOutcome
{
    private ArrivalOutcome()
    {
    }

    /// <summary>It waits for its category, which the chat is asked about.</summary>
    public sealed record Kept : ArrivalOutcome;

    /// <summary>The same message was kept before.</summary>
    public sealed record KnownAlready : ArrivalOutcome;

    /// <summary>It was sent alone, and Telegram does not let a bot fetch it.</summary>
    /// <param name="FileName">As the person's device named it, or one that was made up.</param>
    /// <param name="Size">Bytes.</param>
    public sealed record TooBig(string FileName, long Size) : ArrivalOutcome;
}
