using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Analytics;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Analytics;

internal sealed class PostMetricConfiguration : IEntityTypeConfiguration<PostMetric>
{
    public void Configure(EntityTypeBuilder<PostMetric> builder)
    {
        builder.ToTable("instagram_post_metrics", table =>
        {
            table.HasCheckConstraint("ck_instagram_post_metrics_state", EnumText.Check<MetricState>("state"));
            table.HasCheckConstraint("ck_instagram_post_metrics_value", "(state = 'measured') = (value IS NOT NULL)");
            table.HasCheckConstraint("ck_instagram_post_metrics_age", "age_hours BETWEEN 0 AND 24");
        });
        builder.Property(metric => metric.InstagramMediaId).HasMaxLength(64);
        builder.Property(metric => metric.Metric).HasMaxLength(64);
        builder.Property(metric => metric.Breakdown).HasMaxLength(64);
        builder.Property(metric => metric.Reason).HasMaxLength(300);
        builder.HasOne<Team>().WithMany().HasForeignKey(metric => metric.TeamId);
        builder.HasOne<HistoryEntry>().WithMany().HasForeignKey(metric => metric.HistoryEntryId);
        builder.HasIndex(metric => new { metric.HistoryEntryId, metric.AgeHours, metric.Metric, metric.Breakdown }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(metric => new { metric.TeamId, metric.TakenAt });
    }
}
