using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Analytics;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Analytics;

internal sealed class UnfinishedReadingConfiguration : IEntityTypeConfiguration<UnfinishedReading>
{
    public void Configure(EntityTypeBuilder<UnfinishedReading> builder)
    {
        builder.ToTable("unfinished_readings");
        builder.HasKey(reading => reading.HistoryEntryId).HasName("pk_unfinished_readings");
        builder.HasOne<HistoryEntry>().WithMany().HasForeignKey(reading => reading.HistoryEntryId).HasConstraintName("fk_unfinished_readings_posting_history_history_entry_id");
        builder.HasOne<Team>().WithMany().HasForeignKey(reading => reading.TeamId).HasConstraintName("fk_unfinished_readings_teams_team_id");
        builder.HasIndex(reading => reading.TeamId).HasDatabaseName("ix_unfinished_readings_team_id");
    }
}
