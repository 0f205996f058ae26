using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Data.Conversions;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Data.Accounts;

internal sealed class InstagramAccountConfiguration : IEntityTypeConfiguration<InstagramAccount>
{
    public void Configure(EntityTypeBuilder<InstagramAccount> builder)
    {
        builder.ToTable("instagram_accounts", table => table.HasCheckConstraint("ck_instagram_accounts_login_kind", EnumText.Check<LoginKind>("login_kind")));
        builder.Property(account => account.DisplayName).HasMaxLength(120);
        builder.Property(account => account.InstagramId).HasMaxLength(32);
        builder.Property(account => account.Username).HasMaxLength(64);
        builder.Property(account => account.GraphHost).HasMaxLength(253);
        builder.HasAlternateKey(account => new { account.TeamId, account.Id });
        builder.HasIndex(account => new { account.TeamId, account.InstagramId }).IsUnique();
        builder.HasOne<Team>().WithMany().HasForeignKey(account => account.TeamId);
    }
}
