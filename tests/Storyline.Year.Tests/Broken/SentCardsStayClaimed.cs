using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Scheduling;

namespace Storyline.Year.Tests.Broken;

/// <summary>Nothing says that a card was sent, so that it is sent again whenever its lease ends.</summary>
internal sealed class SentCardsStayClaimed : Breakage
{
    public override void Into(IServiceCollection services) => Replace<IQueueRepository>(
        services, (_, method, _) => method == nameof(IQueueRepository.MarkAwaitingTeamAsync) ? Task.FromResult(true) : null);
}
