using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>Whether a person asked for a publication: who works on the machine itself has no name there, and was taken for a policy.</summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261126230000_KnowWhatPeopleAskedFor")]
    public partial class KnowWhatPeopleAskedFor : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            ALTER TABLE publications ADD COLUMN is_asked_for boolean NOT NULL DEFAULT false;
            UPDATE publications SET is_asked_for = true WHERE requested_by IS NOT NULL OR kind <> 'story';
            """);

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE publications DROP COLUMN is_asked_for;");
    }
}
