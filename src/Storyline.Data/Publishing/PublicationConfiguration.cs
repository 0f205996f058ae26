using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("publications", table =>
        {
            table.HasCheckConstraint("ck_publications_kind", EnumText.Check<PublicationKind>("kind"));
            table.HasCheckConstraint("ck_publications_step", EnumText.Check<PublicationStep>("step"));
            table.HasCheckConstraint("ck_publications_attempt", "attempt >= 1");
        });
        builder.Property(publication => publication.ContainerId).HasMaxLength(64);
        builder.Property(publication => publication.MediaId).HasMaxLength(64);
        builder.Property(publication => publication.Permalink).HasMaxLength(2048);
        builder.Property(publication => publication.Outcome).HasMaxLength(1000);
        builder.Property(publication => publication.Proof).HasColumnType("jsonb");
        builder.HasOne<Team>().WithMany().HasForeignKey(publication => publication.TeamId);
        builder.HasOne<InstagramAccount>().WithMany()
            .HasForeignKey(publication => new { publication.TeamId, publication.InstagramAccountId })
            .HasPrincipalKey(account => new { account.TeamId, account.Id });
        builder.HasIndex(publication => publication.ContainerId).IsUnique();
        builder.HasIndex(publication => publication.MediaId).IsUnique();
        builder.HasIndex(publication => new { publication.QueueItemId, publication.Attempt }).IsUnique();
        builder.HasIndex(publication => publication.InstagramAccountId).IsUnique()
            .HasFilter("step = 'publishing'").HasDatabaseName("ux_publications_one_in_flight");
    }
}
