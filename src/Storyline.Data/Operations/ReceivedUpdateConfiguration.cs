using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

internal sealed class ReceivedUpdateConfiguration : IEntityTypeConfiguration<ReceivedUpdate>
{
    public void Configure(EntityTypeBuilder<ReceivedUpdate> builder)
    {
        builder.ToTable("telegram_updates");
        builder.HasKey(update => update.UpdateId);
        builder.Property(update => update.UpdateId).ValueGeneratedNever();
        builder.HasIndex(update => update.ReceivedAt);
    }
}
