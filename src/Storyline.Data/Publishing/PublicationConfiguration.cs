using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
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
            table.HasCheckConstraint("ck_publications_shown_step", EnumText.Check<PublicationStep>("shown_step"));
            table.HasCheckConstraint("ck_publications_attempt", "attempt >= 1");
        });
        builder.Property(publication => publication.LeaseOwner).HasMaxLength(120);
        builder.Property(publication => publication.LastError).HasMaxLength(Publication.LongestWords);
        builder.Property(publication => publication.MediaAddress).HasMaxLength(2048);
        builder.Property(publication => publication.ContainerId).HasMaxLength(64);
        builder.Property(publication => publication.MediaId).HasMaxLength(64);
        builder.Property(publication => publication.Permalink).HasMaxLength(2048);
        builder.Property(publication => publication.Outcome).HasMaxLength(Publication.LongestWords);
        builder.Property(publication => publication.Proof).HasColumnType("jsonb");
        builder.HasAlternateKey(publication => new { publication.TeamId, publication.Id });
        builder.HasOne<Team>().WithMany().HasForeignKey(publication => publication.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(publication => publication.RequestedBy);
        builder.HasOne<InstagramAccount>().WithMany()
            .HasForeignKey(publication => new { publication.TeamId, publication.InstagramAccountId })
            .HasPrincipalKey(account => new { account.TeamId, account.Id });
        builder.HasOne<ChatSettings>().WithMany()
            .HasForeignKey(publication => new { publication.TeamId, publication.ChatSettingsId })
            .HasPrincipalKey(chat => new { chat.TeamId, chat.Id });
        builder.HasOne<MediaItem>().WithMany()
            .HasForeignKey(publication => new { publication.TeamId, publication.MediaItemId })
            .HasPrincipalKey(item => new { item.TeamId, item.Id });
        builder.HasIndex(publication => publication.ContainerId).IsUnique();
        builder.HasIndex(publication => publication.MediaId).IsUnique();
        builder.HasIndex(publication => publication.QueueItemId).IsUnique()
            .HasFilter("step NOT IN ('published', 'failed', 'cancelled', 'rehearsed')").HasDatabaseName("ux_publications_one_open");
        builder.HasIndex(publication => publication.InstagramAccountId).IsUnique()
            .HasFilter("step = 'publishing'").HasDatabaseName("ux_publications_one_in_flight");
        builder.HasIndex(publication => publication.NextStepAt).HasFilter("next_step_at IS NOT NULL");
        builder.HasIndex(publication => publication.UpdatedAt).HasFilter("shown_step IS DISTINCT FROM step");
        builder.HasIndex(publication => new { publication.TeamId, publication.CreatedAt, publication.Id });
    }
}
