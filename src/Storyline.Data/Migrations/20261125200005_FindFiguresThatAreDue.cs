using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>
    /// The posts whose figures are read are found over all teams, by their age, among the few that are confirmed; their publications by what was planned. By hand: the model does not say for
    /// which questions an index is there.
    /// </summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261125200005_FindFiguresThatAreDue")]
    public partial class FindFiguresThatAreDue : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE INDEX ix_posting_history_measurable ON posting_history (posted_at) WHERE instagram_media_id IS NOT NULL AND confirmed_at IS NOT NULL;
            CREATE INDEX ix_posting_history_instagram_media ON posting_history (instagram_media_id) WHERE instagram_media_id IS NOT NULL;
            CREATE INDEX ix_publications_queue_item ON publications (queue_item_id);
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            DROP INDEX ix_publications_queue_item;
            DROP INDEX ix_posting_history_instagram_media;
            DROP INDEX ix_posting_history_measurable;
            """);
    }
}
