using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

internal sealed class AuditRepository(StorylineDbContext database) : IAuditRepository
{
    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        database.AuditLog.Add(entry);
        await database.SaveChangesAsync(cancellationToken);
    }
}
