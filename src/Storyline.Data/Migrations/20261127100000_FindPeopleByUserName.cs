using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>
    /// An index by which somebody is found by their user name, whatever its case: with every word to the bot it is asked who had the name before. By hand and
    /// without a model of its own: the model does not know indexes on expressions.
    /// </summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261127100000_FindPeopleByUserName")]
    public partial class FindPeopleByUserName : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("CREATE INDEX ix_users_username ON users (lower(username))");

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP INDEX ix_users_username");
    }
}
