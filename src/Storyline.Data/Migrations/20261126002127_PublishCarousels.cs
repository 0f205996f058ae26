using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>The pictures of a carousel on its way: each with an upload and a container, and held so that no other post takes it.</summary>
    public partial class PublishCarousels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "publication_media",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    media_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    public_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    media_address = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    container_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    container_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_held = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication_media", x => new { x.publication_id, x.position });
                    table.CheckConstraint("ck_publication_media_container", "(container_id IS NULL) = (container_at IS NULL) AND (container_id IS NULL OR media_address IS NOT NULL)");
                    table.CheckConstraint("ck_publication_media_finished", "finished_at IS NULL OR container_id IS NOT NULL");
                    table.CheckConstraint("ck_publication_media_position", "position BETWEEN 1 AND 10");
                    table.CheckConstraint("ck_publication_media_upload", "(media_address IS NULL) = (uploaded_at IS NULL)");
                    table.ForeignKey(
                        name: "fk_publication_media_media_items_team_id_media_item_id",
                        columns: x => new { x.team_id, x.media_item_id },
                        principalTable: "media_items",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_publication_media_publications_team_id_publication_id",
                        columns: x => new { x.team_id, x.publication_id },
                        principalTable: "publications",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_publication_media_container_id",
                table: "publication_media",
                column: "container_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publication_media_public_id",
                table: "publication_media",
                column: "public_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publication_media_publication_id_media_item_id",
                table: "publication_media",
                columns: new[] { "publication_id", "media_item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publication_media_team_id_publication_id",
                table: "publication_media",
                columns: new[] { "team_id", "publication_id" });

            migrationBuilder.CreateIndex(
                name: "ux_publication_media_held_once",
                table: "publication_media",
                columns: new[] { "team_id", "media_item_id" },
                unique: true,
                filter: "is_held");

            migrationBuilder.Sql("""
                -- A picture is held from the beginning of its carousel to any end of it, whoever makes the end.
                CREATE FUNCTION free_carousel_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    UPDATE publication_media SET is_held = false WHERE publication_id = NEW.id AND is_held;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER publications_free_carousel_pictures AFTER UPDATE OF step ON publications FOR EACH ROW
                    WHEN (NEW.kind = 'carousel' AND NEW.step IN ('published', 'failed', 'cancelled', 'rehearsed'))
                    EXECUTE FUNCTION free_carousel_pictures();

                CREATE FUNCTION require_whole_carousel() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF (SELECT count(*) NOT BETWEEN 2 AND 10 OR count(*) <> max(position)
                            OR count(*) FILTER (WHERE position = 1 AND media_item_id = NEW.media_item_id) <> 1
                        FROM publication_media WHERE publication_id = NEW.id) THEN
                        RAISE EXCEPTION 'a carousel has 2 to 10 pictures, its own first' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER publications_whole_carousel AFTER INSERT ON publications
                    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'carousel') EXECUTE FUNCTION require_whole_carousel();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER publications_whole_carousel ON publications;
                DROP TRIGGER publications_free_carousel_pictures ON publications;
                DROP FUNCTION require_whole_carousel();
                DROP FUNCTION free_carousel_pictures();
                """);

            migrationBuilder.DropTable(
                name: "publication_media");
        }
    }
}
