using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("posting_history", table =>
        {
            table.HasCheckConstraint("ck_posting_history_status", EnumText.Check<HistoryStatus>("status"));
            table.HasCheckConstraint("ck_posting_history_method", EnumText.Check<PostingMethod>("method"));
        });
        builder.Property(entry => entry.InstagramMediaId).HasMaxLength(64);
        builder.Property(entry => entry.ConfirmedHow).HasMaxLength(64);
        builder.Property(entry => entry.MediaSnapshot).HasColumnType("jsonb");
        builder.Property(entry => entry.Error).HasMaxLength(1000);
        builder.HasOne<Team>().WithMany().HasForeignKey(entry => entry.TeamId);
        builder.HasOne<MediaItem>().WithMany()
            .HasForeignKey(entry => new { entry.TeamId, entry.MediaItemId })
            .HasPrincipalKey(item => new { item.TeamId, item.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ChatSettings>().WithMany()
            .HasForeignKey(entry => new { entry.TeamId, entry.ChatSettingsId })
            .HasPrincipalKey(chat => new { chat.TeamId, chat.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.UserId);
        builder.HasOne<InstagramAccount>().WithMany()
            .HasForeignKey(entry => new { entry.TeamId, entry.InstagramAccountId })
            .HasPrincipalKey(account => new { account.TeamId, account.Id });
        builder.HasIndex(entry => entry.QueueItemId).IsUnique();
        builder.HasIndex(entry => new { entry.TeamId, entry.PostedAt, entry.Id });
        builder.HasIndex(entry => new { entry.MediaItemId, entry.PostedAt });
    }
}
