using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

internal sealed class PublishAttemptConfiguration : IEntityTypeConfiguration<PublishAttempt>
{
    public void Configure(EntityTypeBuilder<PublishAttempt> builder)
    {
        builder.ToTable("publish_attempts");
        builder.HasKey(attempt => new { attempt.PublicationId, attempt.Attempt });
        builder.Property(attempt => attempt.ContainerId).HasMaxLength(64);
        builder.Property(attempt => attempt.Answer).HasMaxLength(Publication.LongestWords);
        builder.Property(attempt => attempt.MediaId).HasMaxLength(64);
        builder.HasOne<Publication>().WithMany().HasForeignKey(attempt => attempt.PublicationId);
    }
}
