using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Scheduling;

internal sealed class QueueItemConfiguration : IEntityTypeConfiguration<QueueItem>
{
    public void Configure(EntityTypeBuilder<QueueItem> builder)
    {
        builder.ToTable("posting_queue", table =>
        {
            table.HasCheckConstraint("ck_posting_queue_status", EnumText.Check<QueueStatus>("status"));
            table.HasCheckConstraint("ck_posting_queue_lease", "status <> 'claimed' OR (lease_owner IS NOT NULL AND lease_until IS NOT NULL)");
        });
        builder.Property(item => item.LeaseOwner).HasMaxLength(120);
        builder.Property(item => item.SendsInDoubt).HasDefaultValue(0);
        builder.Property(item => item.LastError).HasMaxLength(1000);
        builder.HasOne<Team>().WithMany().HasForeignKey(item => item.TeamId);
        builder.HasOne<MediaItem>().WithMany()
            .HasForeignKey(item => new { item.TeamId, item.MediaItemId })
            .HasPrincipalKey(media => new { media.TeamId, media.Id });
        builder.HasOne<ChatSettings>().WithMany()
            .HasForeignKey(item => new { item.TeamId, item.ChatSettingsId })
            .HasPrincipalKey(chat => new { chat.TeamId, chat.Id });
        builder.HasOne<InstagramAccount>().WithMany()
            .HasForeignKey(item => new { item.TeamId, item.InstagramAccountId })
            .HasPrincipalKey(account => new { account.TeamId, account.Id });
        builder.HasIndex(item => new { item.TeamId, item.MediaItemId }).IsUnique();
        builder.HasIndex(item => new { item.Status, item.ScheduledFor });
        builder.HasIndex(item => new { item.TeamId, item.ScheduledFor, item.Id });
    }
}
