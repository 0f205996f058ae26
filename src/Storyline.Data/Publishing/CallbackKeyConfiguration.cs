using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class CallbackKeyConfiguration : IEntityTypeConfiguration<CallbackKey>
{
    public void Configure(EntityTypeBuilder<CallbackKey> builder)
    {
        builder.ToTable("callback_keys");
        builder.HasKey(button => button.Key);
        builder.Property(button => button.Key).HasMaxLength(32);
        builder.Property(button => button.Action).HasMaxLength(24);
        builder.Property(button => button.Subject).HasMaxLength(200);
        builder.HasOne<Team>().WithMany().HasForeignKey(button => button.TeamId);
        builder.HasIndex(button => button.CreatedAt);
    }
}
