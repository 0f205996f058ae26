namespace Storyline.Testing.Kills;

/// <summary>
/// When a simulated process dies. Every statement, commit and outside call passes here twice: before it leaves, and when its result is
/// back. From the fatal pass on nothing more leaves and nothing more is learnt, as with <c>kill -9</c>: what was not committed is rolled
/// back, and what was sent may have happened.
/// </summary>
public sealed class Fate : IDisposable
{
    private readonly CancellationTokenSource end = new();
    private long passesLeft = long.MaxValue;
    private int isDead;

    /// <summary>Cancelled at the end; whatever waits in the process is to stop waiting.</summary>
    public CancellationToken End => end.Token;

    public bool IsDead => Volatile.Read(ref isDead) != 0;

    /// <summary>Where it died, or null.</summary>
    public string? LastPass { get; private set; }

    /// <summary>Lets the process die at the pass with this number, counted from now on.</summary>
    public void StrikeAfter(int passes) => Interlocked.Exchange(ref passesLeft, passes);

    /// <exception cref="ProcessKilledException">The process is dead.</exception>
    public void Pass(string where)
    {
        if (!IsDead && Interlocked.Decrement(ref passesLeft) > 0)
        {
            return;
        }

        if (Interlocked.Exchange(ref isDead, 1) == 0)
        {
            LastPass = where;
            _ = end.CancelAsync();
        }

        throw new ProcessKilledException();
    }

    public void Dispose() => end.Dispose();
}
