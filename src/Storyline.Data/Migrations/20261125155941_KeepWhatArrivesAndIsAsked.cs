using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>What people send to the bot before it has a category, what the bot asked and said, updates before they are handled, yearly seasons of locks.</summary>
    public partial class KeepWhatArrivesAndIsAsked : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "payload",
                table: "telegram_updates",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "started_at",
                table: "telegram_updates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "season_end",
                table: "media_posting_locks",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "season_start",
                table: "media_posting_locks",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "archived_at",
                table: "media_items",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "awaited_replies",
                columns: table => new
                {
                    telegram_chat_id = table.Column<long>(type: "bigint", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    question_message_id = table.Column<int>(type: "integer", nullable: false),
                    panel_message_id = table.Column<int>(type: "integer", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_awaited_replies", x => new { x.telegram_chat_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_awaited_replies_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_awaited_replies_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bot_messages",
                columns: table => new
                {
                    telegram_chat_id = table.Column<long>(type: "bigint", nullable: false),
                    telegram_message_id = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bot_messages", x => new { x.telegram_chat_id, x.telegram_message_id });
                    table.ForeignKey(
                        name: "fk_bot_messages_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "media_arrivals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    telegram_chat_id = table.Column<long>(type: "bigint", nullable: false),
                    telegram_message_id = table.Column<int>(type: "integer", nullable: false),
                    album_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    telegram_file_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    file_path = table.Column<string>(type: "character varying(4096)", maxLength: 4096, nullable: true),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    caption = table.Column<string>(type: "character varying(4096)", maxLength: 4096, nullable: true),
                    sent_by = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    question_message_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_arrivals", x => x.id);
                    table.ForeignKey(
                        name: "fk_media_arrivals_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_media_arrivals_users_sent_by",
                        column: x => x.sent_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_telegram_updates_waiting",
                table: "telegram_updates",
                column: "update_id",
                filter: "started_at IS NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_media_posting_locks_season",
                table: "media_posting_locks",
                sql: "(season_start IS NULL) = (season_end IS NULL)\nAND (season_start IS NULL OR (reason = 'seasonal' AND locked_until IS NULL\n    AND season_start / 100 BETWEEN 1 AND 12 AND season_start % 100 BETWEEN 1 AND 31\n    AND season_end / 100 BETWEEN 1 AND 12 AND season_end % 100 BETWEEN 1 AND 31))");

            migrationBuilder.CreateIndex(
                name: "ix_awaited_replies_asked_at",
                table: "awaited_replies",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_awaited_replies_team_id",
                table: "awaited_replies",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_awaited_replies_user_id",
                table: "awaited_replies",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_bot_messages_sent_at",
                table: "bot_messages",
                column: "sent_at");

            migrationBuilder.CreateIndex(
                name: "ix_bot_messages_team_id",
                table: "bot_messages",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_media_arrivals_received_at",
                table: "media_arrivals",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_media_arrivals_sent_by",
                table: "media_arrivals",
                column: "sent_by");

            migrationBuilder.CreateIndex(
                name: "ix_media_arrivals_team_id",
                table: "media_arrivals",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_media_arrivals_telegram_chat_id_album_id",
                table: "media_arrivals",
                columns: new[] { "telegram_chat_id", "album_id" });

            migrationBuilder.CreateIndex(
                name: "ix_media_arrivals_telegram_chat_id_telegram_message_id",
                table: "media_arrivals",
                columns: new[] { "telegram_chat_id", "telegram_message_id" },
                unique: true);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awaited_replies");

            migrationBuilder.DropTable(
                name: "bot_messages");

            migrationBuilder.DropTable(
                name: "media_arrivals");

            migrationBuilder.DropIndex(
                name: "ix_telegram_updates_waiting",
                table: "telegram_updates");

            migrationBuilder.DropCheckConstraint(
                name: "ck_media_posting_locks_season",
                table: "media_posting_locks");

            migrationBuilder.DropColumn(
                name: "payload",
                table: "telegram_updates");

            migrationBuilder.DropColumn(
                name: "started_at",
                table: "telegram_updates");

            migrationBuilder.DropColumn(
                name: "season_end",
                table: "media_posting_locks");

            migrationBuilder.DropColumn(
                name: "season_start",
                table: "media_posting_locks");

            migrationBuilder.DropColumn(
                name: "archived_at",
                table: "media_items");
        }
    }
}
