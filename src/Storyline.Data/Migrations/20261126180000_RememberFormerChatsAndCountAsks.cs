using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <inheritdoc />
    public partial class RememberFormerChatsAndCountAsks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "asks",
                table: "media_arrivals",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "next_ask_at",
                table: "media_arrivals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long[]>(
                name: "former_telegram_chat_ids",
                table: "chat_settings",
                type: "bigint[]",
                nullable: false,
                defaultValueSql: "'{}'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "asks",
                table: "media_arrivals");

            migrationBuilder.DropColumn(
                name: "next_ask_at",
                table: "media_arrivals");

            migrationBuilder.DropColumn(
                name: "former_telegram_chat_ids",
                table: "chat_settings");
        }
    }
}
