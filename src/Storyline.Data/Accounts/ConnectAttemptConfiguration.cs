using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Data.Accounts;

internal sealed class ConnectAttemptConfiguration : IEntityTypeConfiguration<ConnectAttempt>
{
    public void Configure(EntityTypeBuilder<ConnectAttempt> builder)
    {
        builder.ToTable("connect_attempts", table => table.HasCheckConstraint("ck_connect_attempts_login", EnumText.Check<LoginKind>("login")));
        builder.HasKey(attempt => attempt.StateHash);
        builder.Property(attempt => attempt.Outcome).HasMaxLength(1000);
        builder.HasOne<Team>().WithMany().HasForeignKey(attempt => attempt.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(attempt => attempt.UserId);
    }
}
