namespace Storyline.Services.Domain.Publishing;

/// <summary>How long is waited between two looks and two tries, and what is enough of a proof.</summary>
public static class PublishWaits
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ShortestReading = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Of a reading that begins when the team should be asked: the question takes a moment to come.</summary>
    private static readonly TimeSpan LatestAnswer = TimeSpan.FromSeconds(59);
    private static readonly TimeSpan LateReading = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(10);

    /// <summary>Two readings of an unpublished container, so far apart, prove that a publish call had no effect.</summary>
    public static TimeSpan ProofApart { get; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A container that was published says so within this time, however busy Meta is: until then it is not believed that nothing went out while the account
    /// shows a new post that could be it.
    /// </summary>
    public static TimeSpan LongestLag { get; } = TimeSpan.FromMinutes(2);

    /// <summary>The team is asked when so long after the publish call nobody knows what became of it: with one more reading, that is within a minute.</summary>
    public static TimeSpan BeforeAsking { get; } = TimeSpan.FromSeconds(50);

    /// <summary>By then the team is asked, whatever is still hoped for: so that the question has come within a minute of the publish call.</summary>
    public static TimeSpan LatestQuestion { get; } = TimeSpan.FromSeconds(55);

    /// <summary>After that nobody looks any more, and the container is dead: the team's answer is waited for.</summary>
    public static TimeSpan LongestDoubt { get; } = TimeSpan.FromHours(24);

    /// <summary>What Instagram or the media host has not made ready by then is not waited for any longer: a container is made anew, a few times; else the team has the post.</summary>
    public static TimeSpan LongestPreparation { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Meta's containers die after that; a little earlier, a new one is made.</summary>
    public static TimeSpan ContainerLife { get; } = TimeSpan.FromHours(23);

    /// <summary>
    /// How long a reading is waited for that is to tell what became of a publish call: while the team is not asked yet, no longer than its question can wait, but
    /// two seconds in any case, and eight where the minute is over already: a process that has just started is slow with its first call, and one call that
    /// hangs is no reason to ask.
    /// </summary>
    public static TimeSpan Reading(TimeSpan sinceCall, bool isAsked)
    {
        var left = (sinceCall < LatestQuestion ? LatestQuestion : LatestAnswer) - sinceCall;
        return isAsked || left > LongestReading ? LongestReading
            : sinceCall >= Minute ? LateReading
            : left > ShortestReading ? left : ShortestReading;
    }

    /// <summary>A reading of the two that failed is tried again after that, while the team is not asked yet and Meta asks for no longer wait.</summary>
    public static TimeSpan BetweenProofs { get; } = TimeSpan.FromSeconds(4);

    /// <summary>1, 2, 4 … 60 s: as long again as it has been going on.</summary>
    public static TimeSpan NextLook(TimeSpan since) => since < Shortest ? Shortest : since > Longest ? Longest : since;

    /// <summary>After a failed try: 1, 2, 4 … 60 s, or as long as the other side asks for.</summary>
    public static TimeSpan AfterFailure(int failures, TimeSpan? asked)
    {
        var own = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Clamp(failures - 1, 0, 6))));
        return asked > own ? asked.Value : own;
    }
}
