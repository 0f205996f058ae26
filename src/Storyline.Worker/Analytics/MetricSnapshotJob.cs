using Quartz;
using Storyline.Services.Core.Analytics;

namespace Storyline.Worker.Analytics;

/// <summary>Reads the figures of posts that have reached an age at which they are read.</summary>
[DisallowConcurrentExecution]
internal sealed class MetricSnapshotJob(MetricSnapshots snapshots) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await snapshots.TakeDueAsync(cancellationToken);
}
