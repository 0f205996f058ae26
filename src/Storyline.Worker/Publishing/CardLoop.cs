using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Publishing;

/// <summary>
/// Makes cards show what was decided: at once after a decision, at start for what a dead process left, and every half minute for what failed. It
/// also looks whether the other loops and the clock are alive, for none can notice its own end.
/// </summary>
internal sealed class CardLoop(IServiceScopeFactory scopes, LiveChanges changes, TimeProvider clock, ILogger<CardLoop> logger)
    : ResilientLoop("cards", scopes, changes, clock, logger)
{
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMinutes(1);

    private DateTimeOffset watchAt = DateTimeOffset.MinValue;

    protected override bool Wakes(Change change) => change.Topic is ChangeTopic.History;

    protected override async Task<DateTimeOffset?> TickAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var collapsed = await services.GetRequiredService<CardUpkeep>().CollapseAsync(cancellationToken);
        if (Clock.GetUtcNow() >= watchAt)
        {
            await services.GetRequiredService<LoopWatch>().CheckAsync(cancellationToken);
            watchAt = Clock.GetUtcNow() + WatchEvery;
        }

        return collapsed < CardUpkeep.AtOnce ? null : Clock.GetUtcNow();
    }
}
