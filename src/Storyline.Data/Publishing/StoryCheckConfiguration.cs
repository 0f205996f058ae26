using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

internal sealed class StoryCheckConfiguration : IEntityTypeConfiguration<StoryCheck>
{
    public void Configure(EntityTypeBuilder<StoryCheck> builder)
    {
        builder.ToTable("story_checks");
        builder.HasKey(check => check.HistoryEntryId);
        builder.Property(check => check.Outcome).HasMaxLength(64);
        builder.HasOne<HistoryEntry>().WithMany().HasForeignKey(check => check.HistoryEntryId);
        builder.HasOne<InstagramAccount>().WithMany()
            .HasForeignKey(check => new { check.TeamId, check.InstagramAccountId })
            .HasPrincipalKey(account => new { account.TeamId, account.Id });
        builder.HasIndex(check => check.NextAt).HasFilter("next_at IS NOT NULL");
    }
}
