using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

/// <summary>The audit log: insert only, chained by hash in the database.</summary>
public interface IAuditRepository
{
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);
}
