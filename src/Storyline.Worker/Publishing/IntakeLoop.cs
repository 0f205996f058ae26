using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Publishing;

/// <summary>Takes posts that go out by themselves, some minutes before their time.</summary>
internal sealed class IntakeLoop(IServiceScopeFactory scopes, LiveChanges changes, TimeProvider clock, ILogger<IntakeLoop> logger)
    : ResilientLoop("intake", scopes, changes, clock, logger)
{
    protected override bool Wakes(Change change) => change.Topic is ChangeTopic.Queue or ChangeTopic.Settings;

    protected override async Task<DateTimeOffset?> TickAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var intake = services.GetRequiredService<PublishingIntake>();
        if (await intake.BeginAsync(cancellationToken) > 0)
        {
            return Clock.GetUtcNow();
        }

        return await intake.NextAtAsync(cancellationToken);
    }
}
