using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class UserInteractionConfiguration : IEntityTypeConfiguration<UserInteraction>
{
    public void Configure(EntityTypeBuilder<UserInteraction> builder)
    {
        builder.ToTable("user_interactions", table => table.HasCheckConstraint("ck_user_interactions_kind", EnumText.Check<InteractionKind>("kind")));
        builder.Property(interaction => interaction.Name).HasMaxLength(64);
        builder.Property(interaction => interaction.Context).HasColumnType("jsonb");
        builder.HasOne<Team>().WithMany().HasForeignKey(interaction => interaction.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(interaction => interaction.UserId);
        builder.HasIndex(interaction => new { interaction.TeamId, interaction.At });
    }
}
