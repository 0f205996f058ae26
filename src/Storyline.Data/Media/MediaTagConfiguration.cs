using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Media;

namespace Storyline.Data.Media;

internal sealed class MediaTagConfiguration : IEntityTypeConfiguration<MediaTag>
{
    public void Configure(EntityTypeBuilder<MediaTag> builder)
    {
        builder.ToTable("media_tags", table =>
        {
            table.HasCheckConstraint("ck_media_tags_origin", EnumText.Check<TagOrigin>("origin"));
            table.HasCheckConstraint("ck_media_tags_confidence", "confidence BETWEEN 0 AND 1");
        });
        builder.HasKey(tag => new { tag.TeamId, tag.MediaItemId, tag.Tag });
        builder.Property(tag => tag.Tag).HasMaxLength(60);
        builder.Property(tag => tag.Confidence).HasPrecision(4, 3);
        builder.HasOne<MediaItem>().WithMany()
            .HasForeignKey(tag => new { tag.TeamId, tag.MediaItemId })
            .HasPrincipalKey(item => new { item.TeamId, item.Id });
    }
}
