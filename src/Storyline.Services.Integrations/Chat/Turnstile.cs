namespace Storyline.Services.Integrations.Chat;

/// <summary>
/// Lets at most <paramref name="limit"/> pass within any <paramref name="period"/>. Who passes is decided when the turn comes: the urgent go
/// first, otherwise whoever has waited longest; who has left takes nobody's turn.
/// </summary>
internal sealed class Turnstile(int limit, TimeSpan period, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly SlidingWindow turns = new(limit, period);
    private readonly Queue<TaskCompletionSource> urgent = new();
    private readonly Queue<TaskCompletionSource> patient = new();
    private bool isTurning;

    public async Task PassAsync(bool isUrgent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Join(isUrgent ? urgent : patient, waiter))
        {
            _ = TurnAsync();
        }

        await using var leave = cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken));
        await waiter.Task;
    }

    /// <summary>True for the one who has to set it turning.</summary>
    private bool Join(Queue<TaskCompletionSource> queue, TaskCompletionSource waiter)
    {
        lock (gate)
        {
            queue.Enqueue(waiter);
            var isFirst = !isTurning;
            isTurning = true;
            return isFirst;
        }
    }

    private async Task TurnAsync()
    {
        while (NextTurn() is { } turn)
        {
            await clock.UntilAsync(turn, CancellationToken.None);
            LetPass();
        }
    }

    private DateTimeOffset? NextTurn()
    {
        lock (gate)
        {
            Forget(urgent);
            Forget(patient);
            isTurning = urgent.Count + patient.Count > 0;
            return isTurning ? turns.Reserve(clock.GetUtcNow()) : null;
        }
    }

    private void LetPass()
    {
        lock (gate)
        {
            while ((urgent.TryDequeue(out var next) || patient.TryDequeue(out next)) && !next.TrySetResult())
            {
                // That one has left.
            }
        }
    }

    private static void Forget(Queue<TaskCompletionSource> queue)
    {
        while (queue.TryPeek(out var first) && first.Task.IsCompleted)
        {
            queue.Dequeue();
        }
    }
}
