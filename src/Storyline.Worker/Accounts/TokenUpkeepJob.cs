using Quartz;
using Storyline.Services.Core.Accounts;

namespace Storyline.Worker.Accounts;

/// <summary>Refreshes the tokens that are due, and tells of those that end.</summary>
[DisallowConcurrentExecution]
internal sealed class TokenUpkeepJob(TokenUpkeep upkeep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await upkeep.RunAsync(cancellationToken);
}
