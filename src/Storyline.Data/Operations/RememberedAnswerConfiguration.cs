using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

internal sealed class RememberedAnswerConfiguration : IEntityTypeConfiguration<RememberedAnswer>
{
    public void Configure(EntityTypeBuilder<RememberedAnswer> builder)
    {
        builder.ToTable("idempotency_keys");
        builder.HasKey(answer => new { answer.TeamId, answer.Key });
        builder.Property(answer => answer.Key).HasMaxLength(200);
        builder.Property(answer => answer.RequestHash).HasMaxLength(64);
        builder.Property(answer => answer.ContentType).HasMaxLength(100);
        builder.HasOne<Team>().WithMany().HasForeignKey(answer => answer.TeamId);
        builder.HasIndex(answer => answer.ReceivedAt);
    }
}
