namespace Storyline.Bot.Updates;

/// <summary>Pauses between tries: a second, then twice as long each time, half a minute at most.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private TimeSpan pause = First;

    /// <summary>Tries in a row that failed.</summary>
    public int Failures { get; private set; }

    public void Reset() => (pause, Failures) = (First, 0);

    public async Task WaitAsync(TimeProvider clock, CancellationToken cancellationToken, TimeSpan? atLeast = null)
    {
        Failures++;
        await Task.Delay(atLeast > pause ? atLeast.Value : pause, clock, cancellationToken);
        pause = pause * 2 < Longest ? pause * 2 : Longest;
    }
}
