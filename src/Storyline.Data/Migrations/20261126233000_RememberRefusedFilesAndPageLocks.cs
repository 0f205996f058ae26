using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>When Telegram refused to hand a file out: it is not asked for again and again.</summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261126233000_RememberRefusedFilesAndPageLocks")]
    public partial class RememberRefusedFilesAndPageLocks : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("ALTER TABLE media_arrivals ADD COLUMN file_refused_at timestamp with time zone;");

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE media_arrivals DROP COLUMN file_refused_at;");
    }
}
