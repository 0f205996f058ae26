using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Publishing;

/// <summary>Sends the cards of due posts. It waits for no chat: when a card has come to its end, it looks what that chat has next.</summary>
internal sealed class DispatchLoop(IServiceScopeFactory scopes, LiveChanges changes, CardLanes lanes, TimeProvider clock, ILogger<DispatchLoop> logger)
    : ResilientLoop("dispatch", scopes, changes, clock, logger)
{
    protected override bool IsStuck => lanes.IsStuck;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lanes.WhenDone.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override bool Wakes(Change change) => change.Topic is ChangeTopic.Queue or ChangeTopic.Settings;

    protected override async Task<DateTimeOffset?> TickAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var dispatch = services.GetRequiredService<CardDispatch>();
        await dispatch.BeginDueAsync(_ => Wake(), cancellationToken);
        return await dispatch.NextDueAtAsync(cancellationToken);
    }
}
