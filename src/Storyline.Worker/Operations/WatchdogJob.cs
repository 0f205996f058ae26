using Quartz;
using Storyline.Services.Core.Operations.Alerts;

namespace Storyline.Worker.Operations;

/// <summary>Looks whether loops are alive and posts go out.</summary>
[DisallowConcurrentExecution]
internal sealed class WatchdogJob(Watchdog watchdog) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await watchdog.LookAsync(cancellationToken);
}
