using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261126200000_AskAgainForUnknownEnds")]
    public partial class AskAgainForUnknownEnds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "inspected_at",
                table: "api_tokens",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "inspected_at",
                table: "api_tokens");
        }
    }
}
