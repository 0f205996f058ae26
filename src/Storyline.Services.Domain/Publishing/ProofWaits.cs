namespace Storyline.Services.Domain.Publishing;

/// <summary>When an account's stories are read for the proof of a post: at once, after 2 and after 10 minutes, and as long as a story can be live.</summary>
public static class ProofWaits
{
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(30);

    /// <summary>A story is gone after a day: nobody needs to look any more.</summary>
    private static readonly TimeSpan LongestSearch = TimeSpan.FromHours(24);

    /// <summary>When the stories are read, since the search began.</summary>
    private static readonly TimeSpan[] Times = [TimeSpan.Zero, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    /// <summary>Whether the post's story can be live no more.</summary>
    public static bool IsOver(TimeSpan sincePosted) => sincePosted > LongestSearch;

    /// <summary>From the last of so many readings, one at least, to the next; null when there is no other.</summary>
    public static TimeSpan? UntilNext(int readings) => readings < Times.Length ? Times[readings] - Times[readings - 1] : null;

    /// <summary>After a reading that failed: a minute, or as long as the other side asks for, but half an hour at most.</summary>
    public static TimeSpan AfterTrouble(TimeSpan? asked)
    {
        var wait = asked is { } wanted && wanted > Retry ? wanted : Retry;
        return wait < LongestRetry ? wait : LongestRetry;
    }
}
