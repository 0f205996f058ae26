using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

/// <summary>The audit log: insert only, chained by hash in the database.</summary>
public interface IAuditRepository
{
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>When this was last done to this since then, or null.</summary>
    Task<DateTimeOffset?> LastAtAsync(TeamId teamId, string action, string subject, DateTimeOffset since, CancellationToken cancellationToken);
}
