using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Scheduling;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Publishing;

/// <summary>Sends the cards of due posts, looks after missed ones, and tells admins what needs them.</summary>
internal sealed class DispatchLoop(IServiceScopeFactory scopes, LiveChanges changes, TimeProvider clock, ILogger<DispatchLoop> logger)
    : ResilientLoop("dispatch", scopes, changes, clock, logger)
{
    private static readonly TimeSpan CatchUpEvery = TimeSpan.FromSeconds(30);

    /// <summary>A change that was announced while the listening connection was down is found this much later.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(15);
    private DateTimeOffset catchUpAt = DateTimeOffset.MinValue;

    protected override bool Wakes(Change change) => change.Topic is ChangeTopic.Queue or ChangeTopic.Settings or ChangeTopic.Alerts;

    protected override async Task<DateTimeOffset> TickAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (Clock.GetUtcNow() >= catchUpAt)
        {
            await services.GetRequiredService<CatchUpService>().CheckAsync(cancellationToken);
            catchUpAt = Clock.GetUtcNow() + CatchUpEvery;
        }

        var dispatch = services.GetRequiredService<CardDispatch>();
        await dispatch.SendDueAsync(cancellationToken);
        await services.GetRequiredService<AlertDesk>().TellAsync(cancellationToken);
        var latest = Clock.GetUtcNow() + LongestSleep;
        return await dispatch.NextDueAtAsync(cancellationToken) is { } due && due < latest ? due : latest;
    }
}
