using Storyline.Services.Core.Operations.Health;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>
/// What the clock looks after, apart from the loops: whether they are alive, whether posts go out and go on, and that admins hear of it. It
/// gives signs of life like a loop, so that its own silence is noticed by others.
/// </summary>
public sealed class Watchdog(LoopWatch loops, PlanWatch plans, ContentWatch content, Heartbeats heartbeats)
{
    /// <summary>The name under which it gives signs of life.</summary>
    public const string Loop = "watchdog";

    private static readonly TimeSpan SilenceAllowed = TimeSpan.FromMinutes(10);

    /// <summary>The look at loops and plans, which costs little.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await plans.CheckAsync(cancellationToken);
        await loops.CheckAsync(cancellationToken);
        await heartbeats.BeatAsync(Loop, SilenceAllowed, cancellationToken);
    }

    /// <summary>The look at the library, which counts. What it finds is told with the next <see cref="LookAsync"/>.</summary>
    public Task CountAsync(CancellationToken cancellationToken) => content.CheckAsync(cancellationToken);
}
