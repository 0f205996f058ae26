using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.Property(team => team.Name).HasMaxLength(120);
        builder.Property(team => team.Slug).HasMaxLength(60);
        builder.Property(team => team.TimeZone).HasMaxLength(64);
        builder.HasIndex(team => team.Slug).IsUnique();
    }
}
