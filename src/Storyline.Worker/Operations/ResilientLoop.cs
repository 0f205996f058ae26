using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Health;

namespace Storyline.Worker.Operations;

/// <summary>
/// Ticks until told to stop: a tick, a sleep until its time or until a change wakes it, the next tick. A tick that fails is logged and
/// tried again after a pause that grows from one to thirty seconds; only one that succeeds gives a sign of life, and only while nothing that
/// the loop has begun is stuck.
/// </summary>
internal abstract partial class ResilientLoop(string name, IServiceScopeFactory scopes, LiveChanges changes, TimeProvider clock, ILogger logger)
    : BackgroundService
{
    private static readonly TimeSpan SilenceAllowed = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly WakeSignal wake = new(clock);

    protected TimeProvider Clock => clock;

    /// <summary>One round of work, in a scope of its own. Returns when the next is due, or null when only a change makes work; it may come sooner.</summary>
    protected abstract Task<DateTimeOffset?> TickAsync(IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>Whether something that a tick began and did not wait for has been lost.</summary>
    protected virtual bool IsStuck => false;

    /// <summary>Has the next tick come at once.</summary>
    protected void Wake() => wake.Raise();

    /// <summary>Whether there may be work after this change.</summary>
    protected abstract bool Wakes(Change change);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = ListenAsync(stoppingToken);
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                var due = await TickOnceAsync(stoppingToken);
                failures = 0;
                await SleepUntilAsync(due, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, failures++)));
                LogFailed(failure, name, pause);
                await Task.Delay(pause, clock, stoppingToken);
            }
        }

        await listening;
    }

    private async Task<DateTimeOffset?> TickOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await TickAsync(scope.ServiceProvider, cancellationToken);
        if (IsStuck)
        {
            LogStuck(name);
            return due;
        }

        await scope.ServiceProvider.GetRequiredService<Heartbeats>().BeatAsync(name, SilenceAllowed, cancellationToken);
        return due;
    }

    private Task SleepUntilAsync(DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (earliest, latest) = (now + ShortestSleep, now + LongestSleep);
        return wake.SleepAsync(due < earliest ? earliest : due < latest ? due.Value : latest, cancellationToken);
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await foreach (var change in changes.AllAsync(cancellationToken))
        {
            if (change.Topic is ChangeTopic.Listening || Wakes(change))
            {
                wake.Raise();
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Something that the {Loop} loop began does not come to an end; the loop counts as stuck")]
    private partial void LogStuck(string loop);

    [LoggerMessage(LogLevel.Error, "The {Loop} loop failed; it tries again in {Pause}")]
    private partial void LogFailed(Exception failure, string loop, TimeSpan pause);
}
