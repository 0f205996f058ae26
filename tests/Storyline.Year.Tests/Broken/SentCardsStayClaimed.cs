using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Publishing;

namespace Storyline.Year.Tests.Broken;

/// <summary>Nothing says that a card was sent, so that it is sent again whenever its lease ends.</summary>
internal sealed class SentCardsStayClaimed : Breakage
{
    public override void Into(IServiceCollection services) => Replace<IDispatchQueueRepository>(
        services, (_, method, _) => method == nameof(IDispatchQueueRepository.MarkAwaitingTeamAsync) ? Task.FromResult(true) : null);
}
