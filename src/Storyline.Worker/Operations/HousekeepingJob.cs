using Quartz;
using Storyline.Services.Core.Operations;

namespace Storyline.Worker.Operations;

/// <summary>Forgets what nobody can need any more.</summary>
[DisallowConcurrentExecution]
internal sealed class HousekeepingJob(Housekeeping housekeeping) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await housekeeping.RunAsync(cancellationToken);
}
