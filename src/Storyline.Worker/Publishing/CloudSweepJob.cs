using Quartz;
using Storyline.Services.Core.Publishing.Preparation;

namespace Storyline.Worker.Publishing;

/// <summary>Takes away uploads whose time is over, and those that nobody needs any more.</summary>
[DisallowConcurrentExecution]
internal sealed class CloudSweepJob(CloudSweep sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await sweep.SweepAsync(cancellationToken);
}
