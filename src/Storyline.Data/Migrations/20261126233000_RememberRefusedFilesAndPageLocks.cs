using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>
    /// When Telegram refused to hand a file out, so that it is not asked for again and again. Indexes in the order in which locks are read page by page, of
    /// all reasons and of one. The round of the never posted can be counted from its index alone: that takes the id, of which the round is made.
    /// </summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261126233000_RememberRefusedFilesAndPageLocks")]
    public partial class RememberRefusedFilesAndPageLocks : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            ALTER TABLE media_arrivals ADD COLUMN file_refused_at timestamp with time zone;
            DROP INDEX ix_media_posting_locks_team_id_locked_until;
            CREATE INDEX ix_media_posting_locks_team_id_locked_until_id ON media_posting_locks (team_id, locked_until, id);
            CREATE INDEX ix_media_posting_locks_team_id_reason_locked_until_id ON media_posting_locks (team_id, reason, locked_until, id);
            DROP INDEX ix_media_items_fresh;
            CREATE INDEX ix_media_items_fresh ON media_items (team_id, category, (md5(id::text)::uuid)) INCLUDE (id)
                WHERE is_active AND verdict <> 'invalid' AND last_posted_at IS NULL;
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            DROP INDEX ix_media_items_fresh, ix_media_posting_locks_team_id_reason_locked_until_id, ix_media_posting_locks_team_id_locked_until_id;
            CREATE INDEX ix_media_items_fresh ON media_items (team_id, category, (md5(id::text)::uuid))
                WHERE is_active AND verdict <> 'invalid' AND last_posted_at IS NULL;
            CREATE INDEX ix_media_posting_locks_team_id_locked_until ON media_posting_locks (team_id, locked_until);
            ALTER TABLE media_arrivals DROP COLUMN file_refused_at;
            """);
    }
}
