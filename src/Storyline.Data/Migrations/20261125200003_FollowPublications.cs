using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>
    /// When a container was made, and an index for cards that do not show yet how far their post is. By hand and without a model of its own: the
    /// model does not know an index that compares two columns.
    /// </summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261125200003_FollowPublications")]
    public partial class FollowPublications : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            ALTER TABLE publications ADD COLUMN container_at timestamptz;
            CREATE INDEX ix_publications_to_show ON publications (updated_at) WHERE shown_step IS DISTINCT FROM step;
            CREATE INDEX ix_publications_due ON publications (due_at) WHERE step = 'ready';
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            DROP INDEX ix_publications_due;
            DROP INDEX ix_publications_to_show;
            ALTER TABLE publications DROP COLUMN container_at;
            """);
    }
}
