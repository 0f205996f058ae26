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
        builder.Property(update => update.Payload).HasColumnType("jsonb");
        builder.HasIndex(update => update.ReceivedAt);
        builder.HasIndex(update => update.UpdateId).HasFilter("started_at IS NULL").HasDatabaseName("ix_telegram_updates_waiting");
    }
}
