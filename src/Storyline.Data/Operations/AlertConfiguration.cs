using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

internal sealed class AlertConfiguration : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("alerts");
        builder.Property(alert => alert.Kind).HasMaxLength(64);
        builder.Property(alert => alert.Subject).HasMaxLength(Alert.LongestSubject);
        builder.Property(alert => alert.Message).HasMaxLength(1000);
        builder.Property(alert => alert.OwedTo).HasDefaultValueSql("'{}'");
        builder.HasOne<Team>().WithMany().HasForeignKey(alert => alert.TeamId);
        builder.HasIndex(alert => new { alert.TeamId, alert.Kind, alert.Subject })
            .IsUnique().AreNullsDistinct(false).HasFilter("resolved_at IS NULL").HasDatabaseName("ux_alerts_open");
    }
}
