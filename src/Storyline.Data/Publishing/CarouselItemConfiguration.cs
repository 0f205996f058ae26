using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Media;
using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

internal sealed class CarouselItemConfiguration : IEntityTypeConfiguration<CarouselItem>
{
    public void Configure(EntityTypeBuilder<CarouselItem> builder)
    {
        builder.ToTable("publication_media", table =>
        {
            table.HasCheckConstraint("ck_publication_media_position", "position BETWEEN 1 AND 10");
            table.HasCheckConstraint("ck_publication_media_upload", "(media_address IS NULL) = (uploaded_at IS NULL)");
            table.HasCheckConstraint("ck_publication_media_container", "(container_id IS NULL) = (container_at IS NULL) AND (container_id IS NULL OR media_address IS NOT NULL)");
            table.HasCheckConstraint("ck_publication_media_finished", "finished_at IS NULL OR container_id IS NOT NULL");
        });
        builder.HasKey(item => new { item.PublicationId, item.Position });
        builder.Property(item => item.PublicId).HasMaxLength(255);
        builder.Property(item => item.MediaAddress).HasMaxLength(2048);
        builder.Property(item => item.ContainerId).HasMaxLength(64);
        builder.HasOne<Publication>().WithMany()
            .HasForeignKey(item => new { item.TeamId, item.PublicationId })
            .HasPrincipalKey(publication => new { publication.TeamId, publication.Id });
        builder.HasOne<MediaItem>().WithMany()
            .HasForeignKey(item => new { item.TeamId, item.MediaItemId })
            .HasPrincipalKey(picture => new { picture.TeamId, picture.Id });
        builder.HasIndex(item => new { item.PublicationId, item.MediaItemId }).IsUnique();
        builder.HasIndex(item => item.PublicId).IsUnique();
        builder.HasIndex(item => item.ContainerId).IsUnique();
        builder.HasIndex(item => new { item.TeamId, item.MediaItemId }).IsUnique()
            .HasFilter("is_held").HasDatabaseName("ux_publication_media_held_once");
    }
}
