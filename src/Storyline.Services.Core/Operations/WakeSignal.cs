using System.Threading.Channels;

namespace Storyline.Services.Core.Operations;

/// <summary>Wakes a sleeping loop; raised twice before it looks, it wakes once.</summary>
public sealed class WakeSignal(TimeProvider clock)
{
    private readonly Channel<bool> raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => raised.Writer.TryWrite(true);

    /// <summary>Sleeps until <paramref name="until"/>, or until raised. Ends with an exception when cancelled.</summary>
    public async Task SleepAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var delay = until - clock.GetUtcNow();
        if (delay > TimeSpan.Zero)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(Task.Delay(delay, clock, enough.Token), raised.Reader.WaitToReadAsync(enough.Token).AsTask());
            await enough.CancelAsync();
        }

        raised.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
