using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Worker.Operations;

/// <summary>
/// Tells admins what needs them, and looks after missed posts and folders that are back; apart from the cards, which wait for no message. Folders come last:
/// what they do keeps nothing else.
/// </summary>
internal sealed class NoticeLoop(IServiceScopeFactory scopes, LiveChanges changes, TimeProvider clock, ILogger<NoticeLoop> logger)
    : ResilientLoop("notices", scopes, changes, clock, logger)
{
    private static readonly TimeSpan CatchUpEvery = TimeSpan.FromSeconds(30);
    private DateTimeOffset catchUpAt = DateTimeOffset.MinValue;

    protected override bool Wakes(Change change) => change.Topic is ChangeTopic.Settings or ChangeTopic.Alerts;

    protected override async Task<DateTimeOffset?> TickAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<AlertTelling>().TellAsync(cancellationToken);
        if (Clock.GetUtcNow() >= catchUpAt)
        {
            await services.GetRequiredService<CatchUpService>().CheckAsync(cancellationToken);
            catchUpAt = Clock.GetUtcNow() + CatchUpEvery;
            await services.GetRequiredService<FolderLooks>().LookAsync(cancellationToken);
        }

        return catchUpAt;
    }
}
