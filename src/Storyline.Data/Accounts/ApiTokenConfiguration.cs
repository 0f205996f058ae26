using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Data.Accounts;

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_tokens");
        builder.Property(token => token.Service).HasMaxLength(32);
        builder.Property(token => token.Kind).HasMaxLength(32);
        builder.Property(token => token.KeyId).HasMaxLength(32);
        builder.Property(token => token.Problem).HasMaxLength(300);
        builder.HasOne<Team>().WithMany().HasForeignKey(token => token.TeamId);
        builder.HasOne<InstagramAccount>().WithMany()
            .HasForeignKey(token => new { token.TeamId, token.InstagramAccountId })
            .HasPrincipalKey(account => new { account.TeamId, account.Id });
        builder.HasIndex(token => new { token.TeamId, token.Service, token.Kind, token.InstagramAccountId })
            .IsUnique().AreNullsDistinct(false).HasFilter("revoked_at IS NULL").HasDatabaseName("ux_api_tokens_live");
    }
}
