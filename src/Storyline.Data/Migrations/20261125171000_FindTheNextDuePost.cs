using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>Indexes by which the dispatch finds when the next post is due, and a chat its plan, without reading the plan from end to end.</summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261125171000_FindTheNextDuePost")]
    public partial class FindTheNextDuePost : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE INDEX ix_posting_queue_planned ON posting_queue (chat_settings_id, scheduled_for) WHERE status = 'scheduled';
            CREATE INDEX ix_posting_queue_unusual ON posting_queue (chat_settings_id) WHERE status = 'scheduled' AND (is_forced OR next_retry_at IS NOT NULL);
            CREATE INDEX ix_posting_queue_claimed ON posting_queue (lease_until) WHERE status = 'claimed';
            """);

        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("DROP INDEX ix_posting_queue_claimed, ix_posting_queue_unusual, ix_posting_queue_planned");
    }
}
