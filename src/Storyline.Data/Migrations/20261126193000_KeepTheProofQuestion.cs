using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Storyline.Data.Migrations;

/// <summary>Which message asks the team whether a post is on Instagram: it is not cleaned up before it is answered. Questions that are open now are taken to be on their cards.</summary>
[DbContext(typeof(StorylineDbContext))]
[Migration("20261126193000_KeepTheProofQuestion")]
public sealed class KeepTheProofQuestion : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE story_checks ADD COLUMN question_message_id integer;
        UPDATE story_checks s SET question_message_id = h.telegram_message_id
        FROM posting_history h WHERE h.id = s.history_entry_id AND s.asked_at IS NOT NULL AND s.outcome IS NULL;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE story_checks DROP COLUMN question_message_id;");
}
