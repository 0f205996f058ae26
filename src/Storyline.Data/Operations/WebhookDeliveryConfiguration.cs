using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_inbox", table => table.HasCheckConstraint("ck_webhook_inbox_state", EnumText.Check<WebhookState>("state")));
        builder.Property(delivery => delivery.Source).HasMaxLength(32);
        builder.Property(delivery => delivery.Topic).HasMaxLength(100);
        builder.Property(delivery => delivery.EventId).HasMaxLength(200);
        builder.Property(delivery => delivery.ObjectId).HasMaxLength(200);
        builder.Property(delivery => delivery.Headers).HasColumnType("jsonb");
        builder.Property(delivery => delivery.Error).HasMaxLength(2000);
        builder.HasIndex(delivery => new { delivery.Source, delivery.EventId }).IsUnique();
        builder.HasIndex(delivery => new { delivery.State, delivery.ReceivedAt });
    }
}
