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
            table.HasCheckConstraint("ck_media_posting_locks_season", """
                (season_start IS NULL) = (season_end IS NULL)
                AND (season_start IS NULL OR (reason = 'seasonal' AND locked_until IS NULL
                    AND season_start / 100 BETWEEN 1 AND 12 AND season_start % 100 BETWEEN 1 AND 31
                    AND season_end / 100 BETWEEN 1 AND 12 AND season_end % 100 BETWEEN 1 AND 31))
                """);
        });
        builder.Property(held => held.Note).HasMaxLength(500);
        builder.HasOne<MediaItem>().WithMany()
            .HasForeignKey(held => new { held.TeamId, held.MediaItemId })
            .HasPrincipalKey(item => new { item.TeamId, item.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(held => held.LockedBy);
        builder.HasIndex(held => new { held.MediaItemId, held.Reason, held.LockedUntil }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(held => new { held.TeamId, held.LockedUntil, held.Id });
        builder.HasIndex(held => new { held.TeamId, held.Reason, held.LockedUntil, held.Id });
    }
}
