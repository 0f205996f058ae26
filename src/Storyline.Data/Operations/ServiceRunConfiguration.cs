using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

internal sealed class ServiceRunConfiguration : IEntityTypeConfiguration<ServiceRun>
{
    public void Configure(EntityTypeBuilder<ServiceRun> builder)
    {
        builder.ToTable("service_runs", table => table.HasCheckConstraint("ck_service_runs_status", EnumText.Check<RunStatus>("status")));
        builder.Property(run => run.Service).HasMaxLength(64);
        builder.Property(run => run.Method).HasMaxLength(64);
        builder.Property(run => run.Trigger).HasMaxLength(16);
        builder.Property(run => run.Summary).HasColumnType("jsonb");
        builder.Property(run => run.ErrorType).HasMaxLength(200);
        builder.Property(run => run.ErrorMessage).HasMaxLength(2000);
        builder.HasOne<Team>().WithMany().HasForeignKey(run => run.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(run => run.UserId);
        builder.HasIndex(run => new { run.TeamId, run.StartedAt, run.Id });
    }
}
