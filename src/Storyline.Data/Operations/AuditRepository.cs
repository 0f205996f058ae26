using Microsoft.EntityFrameworkCore;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

internal sealed class AuditRepository(StorylineDbContext database) : IAuditRepository
{
    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        database.AuditLog.Add(entry);
        await database.SaveChangesAsync(cancellationToken);
    }

    public Task<DateTimeOffset?> LastAtAsync(TeamId teamId, string action, string subject, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.AuditLog.Where(entry => entry.TeamId == teamId && entry.At >= since && entry.Action == action && entry.Subject == subject)
            .MaxAsync(entry => (DateTimeOffset?)entry.At, cancellationToken);
}
