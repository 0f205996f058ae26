using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>The id that a publish call was answered with, before the post is recorded: who dies between the two has not lost it.</summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261127001000_KeepTheAnsweredId")]
    public partial class KeepTheAnsweredId : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE publish_attempts ADD COLUMN media_id character varying(64);");

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE publish_attempts DROP COLUMN media_id;");
    }
}
