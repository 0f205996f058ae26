using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class PublishingPolicyConfiguration : IEntityTypeConfiguration<PublishingPolicy>
{
    public void Configure(EntityTypeBuilder<PublishingPolicy> builder)
    {
        builder.ToTable("publishing_policies", table =>
        {
            table.HasCheckConstraint("ck_publishing_policies_mode", EnumText.Check<PublishingMode>("mode"));
            table.HasCheckConstraint("ck_publishing_policies_hours", "(hours_start IS NULL) = (hours_end IS NULL) AND hours_start BETWEEN 0 AND 23 AND hours_end BETWEEN 0 AND 23");
            table.HasCheckConstraint("ck_publishing_policies_veto", "veto_minutes BETWEEN 0 AND 240");
        });
        builder.Property(policy => policy.Category).HasMaxLength(100);
        builder.HasOne<ChatSettings>().WithMany()
            .HasForeignKey(policy => new { policy.TeamId, policy.ChatSettingsId })
            .HasPrincipalKey(chat => new { chat.TeamId, chat.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(policy => policy.ChangedBy);
        builder.HasIndex(policy => new { policy.TeamId, policy.ChatSettingsId, policy.Category }).IsUnique().AreNullsDistinct(false);
    }
}
