using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaLockConfiguration : IEntityTypeConfiguration<MediaLock>
{
    public void Configure(EntityTypeBuilder<MediaLock> builder)
    {
        builder.ToTable("media_posting_locks", table =>
        {
            table.HasCheckConstraint("ck_media_posting_locks_reason", EnumText.Check<LockReason>("reason"));
            table.HasCheckConstraint("ck_media_posting_locks_span", "locked_until IS NULL OR locked_until > locked_from");
            table.HasCheckConstraint("ck_media_posting_locks_permanent", "reason <> 'permanent_reject' OR locked_until IS NULL");
        });
        builder.Property(held => held.Note).HasMaxLength(500);
        builder.HasOne<MediaItem>().WithMany()
            .HasForeignKey(held => new { held.TeamId, held.MediaItemId })
            .HasPrincipalKey(item => new { item.TeamId, item.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(held => held.LockedBy);
        builder.HasIndex(held => new { held.MediaItemId, held.Reason, held.LockedUntil }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(held => new { held.TeamId, held.LockedUntil });
    }
}
