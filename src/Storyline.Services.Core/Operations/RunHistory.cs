using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations;

/// <summary>Reads the trace that service operations leave.</summary>
public sealed class RunHistory(IServiceRunRepository runs)
{
    /// <summary>Newest first.</summary>
    public Task<Page<ServiceRun>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken) =>
        runs.ListAsync(teamId, page, cancellationToken);
}
