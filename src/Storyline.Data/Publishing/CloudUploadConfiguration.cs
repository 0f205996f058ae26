using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

internal sealed class CloudUploadConfiguration : IEntityTypeConfiguration<CloudUpload>
{
    public void Configure(EntityTypeBuilder<CloudUpload> builder)
    {
        builder.ToTable("cloud_uploads");
        builder.HasKey(upload => upload.PublicId);
        builder.Property(upload => upload.PublicId).HasMaxLength(255);
        builder.Property(upload => upload.Address).HasMaxLength(2048);
        builder.HasOne<Publication>().WithMany()
            .HasForeignKey(upload => new { upload.TeamId, upload.PublicationId })
            .HasPrincipalKey(publication => new { publication.TeamId, publication.Id });
        builder.HasIndex(upload => upload.ExpiresAt).HasFilter("removed_at IS NULL");
    }
}
