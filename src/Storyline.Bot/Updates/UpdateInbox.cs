namespace Storyline.Bot.Updates;

/// <summary>Which updates are being handled, and so up to where Telegram may forget them.</summary>
internal sealed class UpdateInbox
{
    private readonly Lock gate = new();
    private readonly SortedSet<long> open = [];
    private long next;
    private TaskCompletionSource idle = Completed();

    /// <summary>The first update that is not finished: asking from here confirms all before it.</summary>
    public long Offset
    {
        get
        {
            lock (gate)
            {
                return open.Count > 0 ? open.Min : next;
            }
        }
    }

    /// <summary>Completes when nothing is being handled.</summary>
    public Task WhenIdle
    {
        get
        {
            lock (gate)
            {
                return idle.Task;
            }
        }
    }

    /// <summary>False for an update that was taken in before.</summary>
    public bool TryOpen(long updateId)
    {
        lock (gate)
        {
            if (updateId < next)
            {
                return false;
            }

            next = updateId + 1;
            idle = open.Count == 0 ? new(TaskCreationOptions.RunContinuationsAsynchronously) : idle;
            return open.Add(updateId);
        }
    }

    /// <summary>
    /// Telegram had nothing more, so that all is confirmed. It starts numbering anew, anywhere, after a week of silence: hold on to no number.
    /// </summary>
    public void StartOver()
    {
        lock (gate)
        {
            next = open.Count > 0 ? next : 0;
        }
    }

    public void Close(long updateId)
    {
        lock (gate)
        {
            open.Remove(updateId);
            if (open.Count == 0)
            {
                idle.TrySetResult();
            }
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
