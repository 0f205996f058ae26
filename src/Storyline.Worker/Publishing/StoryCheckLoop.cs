using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Publishing;

/// <summary>Looks for the proof of posts: at once after one was recorded, and at the times of the searches that go on.</summary>
internal sealed class StoryCheckLoop(IServiceScopeFactory scopes, LiveChanges changes, TimeProvider clock, ILogger<StoryCheckLoop> logger)
    : ResilientLoop("proof", scopes, changes, clock, logger)
{
    protected override bool Wakes(Change change) => change.Topic is ChangeTopic.History;

    protected override async Task<DateTimeOffset?> TickAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var checks = services.GetRequiredService<StoryChecks>();
        await checks.RunDueAsync(cancellationToken);
        return await checks.NextDueAtAsync(cancellationToken);
    }
}
