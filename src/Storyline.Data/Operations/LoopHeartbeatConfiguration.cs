using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

internal sealed class LoopHeartbeatConfiguration : IEntityTypeConfiguration<LoopHeartbeat>
{
    public void Configure(EntityTypeBuilder<LoopHeartbeat> builder)
    {
        builder.ToTable("loop_heartbeats");
        builder.HasKey(beat => new { beat.Name, beat.Instance });
        builder.Property(beat => beat.Name).HasMaxLength(64);
        builder.Property(beat => beat.Instance).HasMaxLength(200);
    }
}
