using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Scheduling;

internal sealed class CategoryShareConfiguration : IEntityTypeConfiguration<CategoryShare>
{
    public void Configure(EntityTypeBuilder<CategoryShare> builder)
    {
        builder.ToTable("category_post_case_mix", table =>
        {
            table.HasCheckConstraint("ck_category_post_case_mix_ratio", "ratio > 0 AND ratio <= 1");
            table.HasCheckConstraint("ck_category_post_case_mix_span", "effective_to IS NULL OR effective_to >= effective_from");
            table.HasCheckConstraint("ck_category_post_case_mix_current", "is_current = (effective_to IS NULL)");
        });
        builder.Property(share => share.Category).HasMaxLength(100);
        builder.Property(share => share.Ratio).HasPrecision(5, 4);
        builder.Property(share => share.ChangeReason).HasMaxLength(300);
        builder.HasOne<Team>().WithMany().HasForeignKey(share => share.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(share => share.ChangedBy);
        builder.HasIndex(share => new { share.TeamId, share.Category }).IsUnique().HasFilter("is_current").HasDatabaseName("ux_category_post_case_mix_current");
        builder.HasIndex(share => new { share.TeamId, share.Category, share.VersionNumber }).IsUnique();
    }
}
