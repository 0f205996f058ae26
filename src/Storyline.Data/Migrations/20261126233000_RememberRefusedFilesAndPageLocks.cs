using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>When Telegram refused to hand a file out, so that it is not asked for again and again; and indexes in the order in which locks are read page by page, of all reasons and of one.</summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261126233000_RememberRefusedFilesAndPageLocks")]
    public partial class RememberRefusedFilesAndPageLocks : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            ALTER TABLE media_arrivals ADD COLUMN file_refused_at timestamp with time zone;
            DROP INDEX ix_media_posting_locks_team_id_locked_until;
            CREATE INDEX ix_media_posting_locks_team_id_locked_until_id ON media_posting_locks (team_id, locked_until, id);
            CREATE INDEX ix_media_posting_locks_team_id_reason_locked_until_id ON media_posting_locks (team_id, reason, locked_until, id);
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            DROP INDEX ix_media_posting_locks_team_id_reason_locked_until_id, ix_media_posting_locks_team_id_locked_until_id;
            CREATE INDEX ix_media_posting_locks_team_id_locked_until ON media_posting_locks (team_id, locked_until);
            ALTER TABLE media_arrivals DROP COLUMN file_refused_at;
            """);
    }
}
