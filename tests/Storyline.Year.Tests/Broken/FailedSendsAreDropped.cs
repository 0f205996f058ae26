using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Scheduling;
using Storyline.Models.Scheduling;

namespace Storyline.Year.Tests.Broken;

/// <summary>A card that could not be sent is thrown away with its slot.</summary>
internal sealed class FailedSendsAreDropped : Breakage
{
    public override void Into(IServiceCollection services) => Replace<IQueueRepository>(
        services, (queue, method, arguments) => method == nameof(IQueueRepository.RetryLaterAsync) ? DropAsync(queue, (QueueItem)arguments[0]!) : null);

    private static async Task<bool> DropAsync(IQueueRepository queue, QueueItem claimed) => await queue.RemoveAsync([claimed.Id], CancellationToken.None) == 1;
}
