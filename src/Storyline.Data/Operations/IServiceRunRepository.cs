using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

/// <summary>The trace that every service operation leaves.</summary>
public interface IServiceRunRepository
{
    Task AddAsync(ServiceRun run, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<Page<ServiceRun>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken);
}
