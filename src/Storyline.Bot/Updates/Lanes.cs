namespace Storyline.Bot.Updates;

/// <summary>Work that is done in order within a lane, and side by side in different lanes. A lane is forgotten when it is empty.</summary>
internal sealed class Lanes<TKey>(int atOnce) : IDisposable where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, (Task Tail, int Waiting)> lanes = [];
    private readonly SemaphoreSlim free = new(atOnce);

    /// <summary>Completes when all work is done that is known now.</summary>
    public Task WhenDone
    {
        get
        {
            lock (gate)
            {
                return Task.WhenAll(lanes.Values.Select(lane => lane.Tail));
            }
        }
    }

    /// <summary>Completes when the work is done that is in this lane now.</summary>
    public Task WhenDoneAsync(TKey key)
    {
        lock (gate)
        {
            return lanes.TryGetValue(key, out var lane) ? lane.Tail : Task.CompletedTask;
        }
    }

    /// <summary>Puts work at the end of a lane; it must not throw. Completes at once, or when the lane has come down to <paramref name="longest"/>.</summary>
    public Task EnqueueAsync(TKey key, Func<Task> work, int longest = int.MaxValue)
    {
        lock (gate)
        {
            var (tail, waiting) = lanes.GetValueOrDefault(key, (Task.CompletedTask, 0));
            lanes[key] = (RunAsync(tail, key, work), waiting + 1);
            return waiting >= longest ? tail : Task.CompletedTask;
        }
    }

    public void Dispose() => free.Dispose();

    private async Task RunAsync(Task before, TKey key, Func<Task> work)
    {
        await Task.Yield();
        await before;
        await free.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            free.Release();
            Leave(key);
        }
    }

    private void Leave(TKey key)
    {
        lock (gate)
        {
            var (tail, waiting) = lanes[key];
            if (waiting == 1)
            {
                lanes.Remove(key);
            }
            else
            {
                lanes[key] = (tail, waiting - 1);
            }
        }
    }
}
