using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Storyline.Data.Conversions;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Data.Media;

internal sealed class MediaItemConfiguration : IEntityTypeConfiguration<MediaItem>
{
    public void Configure(EntityTypeBuilder<MediaItem> builder)
    {
        builder.ToTable("media_items", table =>
        {
            table.HasCheckConstraint("ck_media_items_verdict", EnumText.Check<MediaVerdict>("verdict"));
            table.HasCheckConstraint("ck_media_items_source", EnumText.Check<MediaSource>("source"));
            table.HasCheckConstraint("ck_media_items_counters", "times_posted >= 0 AND file_size >= 0 AND width >= 0 AND height >= 0");
        });
        builder.Property(item => item.FilePath).HasMaxLength(4096);
        builder.Property(item => item.FileName).HasMaxLength(1024);
        builder.Property(item => item.ContentHash).HasMaxLength(128);
        builder.Property(item => item.HashAlgorithm).HasMaxLength(16);
        builder.Property(item => item.MimeType).HasMaxLength(100);
        builder.Property(item => item.Category).HasMaxLength(100);
        builder.Property(item => item.Title).HasMaxLength(300);
        builder.Property(item => item.LinkUrl).HasMaxLength(2048);
        builder.Property(item => item.CustomMetadata).HasColumnType("jsonb");
        builder.Property(item => item.ThumbnailPath).HasMaxLength(1024);
        builder.Property(item => item.CloudUrl).HasMaxLength(2048);
        builder.Property(item => item.CloudPublicId).HasMaxLength(300);
        builder.Ignore(item => item.IsVideo);
        builder.HasAlternateKey(item => new { item.TeamId, item.Id });
        builder.HasOne<Team>().WithMany().HasForeignKey(item => item.TeamId);
        builder.HasIndex(item => new { item.TeamId, item.FilePath }).IsUnique();
        builder.HasIndex(item => new { item.TeamId, item.ContentHash });
        builder.HasIndex(item => new { item.TeamId, item.CreatedAt, item.Id });
        builder.HasIndex(item => new { item.TeamId, item.Category, item.LastPostedAt, item.TimesPosted })
            .HasFilter("is_active AND verdict <> 'invalid'").HasNullSortOrder(NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.Unspecified)
            .HasDatabaseName("ix_media_items_candidates");
    }
}
