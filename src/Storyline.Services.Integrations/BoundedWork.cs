using System.Collections.Concurrent;

namespace Storyline.Services.Integrations;

/// <summary>
/// Work that may ask a disk that hangs: it is done on another thread and waited for so long at most. What is not waited for any longer goes on alone, and is not
/// begun a second time until it has come back: each may keep a thread.
/// </summary>
public sealed class BoundedWork<TKey>(TimeSpan limit, TimeProvider clock)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Task> hanging = new();

    /// <param name="key">By which it is known again.</param>
    /// <param name="late">Is given what comes when nobody waits for it any more.</param>
    /// <exception cref="TimeoutException">It takes too long, or has since it was begun before.</exception>
    public async Task<T> RunAsync<T>(TKey key, Func<Task<T>> work, Action<T>? late, CancellationToken cancellationToken)
    {
        if (Hangs(key))
        {
            throw new TimeoutException("It has hung since it was begun before.");
        }

        // On another thread: what asks a disk that hangs does not come back.
        var running = Task.Run(work, CancellationToken.None);
        try
        {
            return await running.WaitAsync(limit, clock, cancellationToken);
        }
        catch (Exception end) when (end is TimeoutException or OperationCanceledException)
        {
            hanging[key] = running;
            _ = running.ContinueWith(
                done => late?.Invoke(done.Result), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }
    }

    private bool Hangs(TKey key)
    {
        foreach (var (back, _) in hanging.Where(one => one.Value.IsCompleted))
        {
            hanging.TryRemove(back, out _);
        }

        return hanging.ContainsKey(key);
    }
}
