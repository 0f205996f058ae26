using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Publishing;

/// <summary>Sends the cards of posts that go out by themselves, and has them show how far they are; a chat sees at most one change a second.</summary>
internal sealed class ProgressLoop(IServiceScopeFactory scopes, LiveChanges changes, TimeProvider clock, ILogger<ProgressLoop> logger)
    : ResilientLoop("progress", scopes, changes, clock, logger)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private DateTimeOffset editAt = DateTimeOffset.MinValue;

    protected override bool Wakes(Change change) => change.Topic is ChangeTopic.Publications;

    protected override async Task<DateTimeOffset?> TickAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var unshown = services.GetRequiredService<UnshownCards>();
        await unshown.SendAsync(cancellationToken);
        var now = Clock.GetUtcNow();
        if (now < editAt)
        {
            return editAt;
        }

        var left = await services.GetRequiredService<PublicationProgress>().ShowAsync(cancellationToken);
        await services.GetRequiredService<LateCards>().SendAsync(cancellationToken);
        editAt = Clock.GetUtcNow() + Pace;
        return left > 0 ? editAt : await unshown.NextAtAsync(cancellationToken);
    }
}
