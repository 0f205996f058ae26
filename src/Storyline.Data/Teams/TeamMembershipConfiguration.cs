using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class TeamMembershipConfiguration : IEntityTypeConfiguration<TeamMembership>
{
    public void Configure(EntityTypeBuilder<TeamMembership> builder)
    {
        builder.ToTable("team_memberships", table => table.HasCheckConstraint("ck_team_memberships_role", EnumText.Check<TeamRole>("role")));
        builder.HasKey(membership => new { membership.TeamId, membership.UserId });
        builder.HasOne<Team>().WithMany().HasForeignKey(membership => membership.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(membership => membership.UserId);
    }
}
