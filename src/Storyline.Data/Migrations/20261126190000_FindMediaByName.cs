using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>An index by which an item is found by the name that people call it, beside those by its path and its id.</summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261126190000_FindMediaByName")]
    public partial class FindMediaByName : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("CREATE INDEX ix_media_items_name ON media_items (team_id, file_name)");

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP INDEX ix_media_items_name");
    }
}
