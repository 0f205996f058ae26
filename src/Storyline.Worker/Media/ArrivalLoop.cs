using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Core.Operations;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Media;

/// <summary>Looks after what people sent to the bot: asks for its category, fetches it, brings it into the library.</summary>
internal sealed class ArrivalLoop(IServiceScopeFactory scopes, LiveChanges changes, TimeProvider clock, ILogger<ArrivalLoop> logger)
    : ResilientLoop("arrivals", scopes, changes, clock, logger)
{
    protected override bool Wakes(Change change) => change.Topic is ChangeTopic.Media;

    protected override async Task<DateTimeOffset?> TickAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await services.GetRequiredService<ArrivalDesk>().WorkAsync(cancellationToken);
}
