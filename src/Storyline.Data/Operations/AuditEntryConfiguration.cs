using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_log");
        builder.Property(entry => entry.Action).HasMaxLength(64);
        builder.Property(entry => entry.Subject).HasMaxLength(AuditEntry.LongestSubject);
        builder.Property(entry => entry.Origin).HasMaxLength(16);
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        builder.HasOne<Team>().WithMany().HasForeignKey(entry => entry.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.UserId);
        builder.HasIndex(entry => new { entry.TeamId, entry.At, entry.Id });
    }
}
