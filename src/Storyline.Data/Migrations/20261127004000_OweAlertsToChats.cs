using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>Which admin chats are to be told of an alert yet that another was told of: one that Telegram wants left alone for a while would never hear of it.</summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261127004000_OweAlertsToChats")]
    public partial class OweAlertsToChats : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE alerts ADD COLUMN owed_to uuid[] NOT NULL DEFAULT '{}';");

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE alerts DROP COLUMN owed_to;");
    }
}
