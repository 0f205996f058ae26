using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <inheritdoc />
    public partial class IndexCardsToShow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_publications_updated_at",
                table: "publications",
                column: "updated_at",
                filter: "shown_step IS DISTINCT FROM step");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publications_updated_at",
                table: "publications");
        }
    }
}
