using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>How a credential fares: who is refreshing it, since when it is refused, what was not allowed; what an account may publish; what came of connecting.</summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261125200400_KeepTokensAlive")]
    public partial class KeepTokensAlive : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            ALTER TABLE api_tokens
                ADD COLUMN missing_scopes jsonb NOT NULL DEFAULT '[]',
                ADD COLUMN refresh_leased_until timestamptz,
                ADD COLUMN broken_at timestamptz,
                ADD COLUMN problem varchar(300);
            ALTER TABLE instagram_accounts ADD COLUMN can_publish_stories boolean NOT NULL DEFAULT true;
            ALTER TABLE connect_attempts ADD COLUMN outcome varchar(1000);
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            ALTER TABLE connect_attempts DROP COLUMN outcome;
            ALTER TABLE instagram_accounts DROP COLUMN can_publish_stories;
            ALTER TABLE api_tokens DROP COLUMN missing_scopes, DROP COLUMN refresh_leased_until, DROP COLUMN broken_at, DROP COLUMN problem;
            """);
    }
}
