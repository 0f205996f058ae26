using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Scheduling;

namespace Storyline.Year.Tests.Broken;

/// <summary>A card that could not be sent is thrown away with its slot.</summary>
internal sealed class FailedSendsAreDropped : Breakage
{
    public override void Into(IServiceCollection services) => Replace<IDispatchQueueRepository>(services, provider =>
    {
        var plan = provider.GetRequiredService<IQueueRepository>();
        return (_, method, arguments) => method == nameof(IDispatchQueueRepository.RetryLaterAsync) ? DropAsync(plan, (QueueItem)arguments[0]!) : null;
    });

    private static async Task<bool> DropAsync(IQueueRepository plan, QueueItem claimed) => await plan.RemoveAsync([claimed.Id], CancellationToken.None) == 1;
}
