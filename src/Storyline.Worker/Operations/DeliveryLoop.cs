using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Webhooks;

namespace Storyline.Worker.Operations;

/// <summary>Handles what outside systems delivered, as soon as it is stored.</summary>
internal sealed class DeliveryLoop(IServiceScopeFactory scopes, LiveChanges changes, TimeProvider clock, ILogger<DeliveryLoop> logger)
    : ResilientLoop("deliveries", scopes, changes, clock, logger)
{
    protected override bool Wakes(Change change) => change.Topic is ChangeTopic.Deliveries;

    protected override async Task<DateTimeOffset?> TickAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await services.GetRequiredService<WebhookDesk>().DrainAsync(cancellationToken) < WebhookDesk.AtOnce ? null : Clock.GetUtcNow();
}
