using Quartz;
using Storyline.Services.Core.Operations.Alerts;

namespace Storyline.Worker.Operations;

/// <summary>Looks whether a category runs dry.</summary>
[DisallowConcurrentExecution]
internal sealed class ContentWatchJob(Watchdog watchdog) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await watchdog.CountAsync(cancellationToken);
}
