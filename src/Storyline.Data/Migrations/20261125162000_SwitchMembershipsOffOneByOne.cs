using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Storyline.Data.Migrations;

/// <summary>Whoever is switched off in one team keeps their place in the others.</summary>
[DbContext(typeof(StorylineDbContext))]
[Migration("20261125162000_SwitchMembershipsOffOneByOne")]
internal sealed class SwitchMembershipsOffOneByOne : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("is_active", "team_memberships", nullable: false, defaultValue: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("is_active", "team_memberships");
}
