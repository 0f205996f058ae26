using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations;

/// <summary>Notes who changed what, through which door, inside the unit of work that changes it.</summary>
public sealed class AuditTrail(IAuditRepository audit, TimeProvider clock)
{
    /// <param name="action">A stable word: <c>posting.paused</c>, <c>mix.changed</c>.</param>
    /// <param name="subject">
    /// What was changed, as people name it, of which the beginning is kept; or a chat's id, which they read as the name that it has by then.
    /// </param>
    public Task AppendAsync(Actor by, string action, string subject, string? oldValue, string? newValue, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return audit.AppendAsync(
            new AuditEntry
            {
                Id = AuditEntryId.New(now),
                TeamId = by.TeamId,
                UserId = by.UserId,
                Action = action,
                Subject = subject.CutTo(AuditEntry.LongestSubject),
                OldValue = oldValue,
                NewValue = newValue,
                At = now,
                Origin = by.Door.ToString().ToLowerInvariant(),
            },
            cancellationToken);
    }
}
