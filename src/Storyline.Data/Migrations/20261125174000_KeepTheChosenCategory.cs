using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Storyline.Data.Migrations;

/// <summary>Which category somebody chose for what arrived: two people who tap at once are told apart, and a restart goes on with the work.</summary>
[DbContext(typeof(StorylineDbContext))]
[Migration("20261125174000_KeepTheChosenCategory")]
public sealed class KeepTheChosenCategory : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE media_arrivals ADD COLUMN chosen_category character varying(100), ADD COLUMN chosen_by uuid;
        CREATE INDEX ix_media_arrivals_open ON media_arrivals (received_at) WHERE question_message_id IS NULL OR file_path IS NULL OR chosen_category IS NOT NULL;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP INDEX ix_media_arrivals_open;
        ALTER TABLE media_arrivals DROP COLUMN chosen_category, DROP COLUMN chosen_by;
        """);
}
