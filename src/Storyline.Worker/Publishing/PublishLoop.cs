using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Publishing;

/// <summary>Brings publications further. It waits for none: each is worked on in a lane of its own, which alone waits for the moment it is due.</summary>
internal sealed class PublishLoop(IServiceScopeFactory scopes, LiveChanges changes, PublishLanes lanes, TimeProvider clock, ILogger<PublishLoop> logger)
    : ResilientLoop("publish", scopes, changes, clock, logger)
{
    /// <summary>What is due and has no place now is looked at again after that, or when one is free.</summary>
    private static readonly TimeSpan UntilThereIsRoom = TimeSpan.FromMilliseconds(500);

    protected override bool IsStuck => lanes.IsStuck;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lanes.WhenDone.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override bool Wakes(Change change) => change.Topic is ChangeTopic.Publications;

    protected override async Task<DateTimeOffset?> TickAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var desk = services.GetRequiredService<PublishDesk>();
        var next = await desk.NextAtAsync(cancellationToken);
        if (next > Clock.GetUtcNow() || next is null)
        {
            return next;
        }

        var begun = await desk.BeginDueAsync(Wake, cancellationToken);
        var (after, now) = (await desk.NextAtAsync(cancellationToken), Clock.GetUtcNow());
        return begun == 0 && after <= now ? now + UntilThereIsRoom : after;
    }
}
