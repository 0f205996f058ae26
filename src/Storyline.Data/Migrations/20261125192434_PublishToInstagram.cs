using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>
    /// What an automatic publish needs to be done once: its steps, lease and fence, each intent, each upload, what is allowed, the proof, the figures.
    /// </summary>
    public partial class PublishToInstagram : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_publications_queue_item_id_attempt",
                table: "publications");

            migrationBuilder.DropCheckConstraint(
                name: "ck_publications_step",
                table: "publications");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "asked_at",
                table: "publications",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "chat_settings_id",
                table: "publications",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "due_at",
                table: "publications",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<int>(
                name: "failures",
                table: "publications",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_rehearsal",
                table: "publications",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "last_error",
                table: "publications",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lease_owner",
                table: "publications",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "lease_until",
                table: "publications",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "media_address",
                table: "publications",
                type: "character varying(2048)",
                maxLength: 2048,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "media_item_id",
                table: "publications",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "next_step_at",
                table: "publications",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "requested_by",
                table: "publications",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "seen_unpublished_at",
                table: "publications",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "shown_step",
                table: "publications",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "unconfirmed_at",
                table: "publications",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddUniqueConstraint(
                name: "ak_publications_team_id_id",
                table: "publications",
                columns: new[] { "team_id", "id" });

            migrationBuilder.CreateTable(
                name: "cloud_uploads",
                columns: table => new
                {
                    public_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_video = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    address = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cloud_uploads", x => x.public_id);
                    table.ForeignKey(
                        name: "fk_cloud_uploads_publications_team_id_publication_id",
                        columns: x => new { x.team_id, x.publication_id },
                        principalTable: "publications",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "connect_attempts",
                columns: table => new
                {
                    state_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    login = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connect_attempts", x => x.state_hash);
                    table.CheckConstraint("ck_connect_attempts_login", "login IN ('facebook', 'instagram')");
                    table.ForeignKey(
                        name: "fk_connect_attempts_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_connect_attempts_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "instagram_post_metrics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    history_entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instagram_media_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    age_hours = table.Column<int>(type: "integer", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    metric = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    breakdown = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: true),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instagram_post_metrics", x => x.id);
                    table.CheckConstraint("ck_instagram_post_metrics_age", "age_hours BETWEEN 0 AND 24");
                    table.CheckConstraint("ck_instagram_post_metrics_state", "state IN ('measured', 'not_available', 'failed')");
                    table.CheckConstraint("ck_instagram_post_metrics_value", "(state = 'measured') = (value IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_instagram_post_metrics_history_history_entry_id",
                        column: x => x.history_entry_id,
                        principalTable: "posting_history",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_instagram_post_metrics_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publish_attempts",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    container_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publish_attempts", x => new { x.publication_id, x.attempt });
                    table.ForeignKey(
                        name: "fk_publish_attempts_publications_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publishing_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    chat_settings_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    mode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    hours_start = table.Column<int>(type: "integer", nullable: true),
                    hours_end = table.Column<int>(type: "integer", nullable: true),
                    veto_minutes = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publishing_policies", x => x.id);
                    table.CheckConstraint("ck_publishing_policies_hours", "(hours_start IS NULL) = (hours_end IS NULL) AND hours_start BETWEEN 0 AND 23 AND hours_end BETWEEN 0 AND 23");
                    table.CheckConstraint("ck_publishing_policies_mode", "mode IN ('ask', 'automatic')");
                    table.CheckConstraint("ck_publishing_policies_veto", "veto_minutes BETWEEN 0 AND 240");
                    table.ForeignKey(
                        name: "fk_publishing_policies_chat_settings_team_id_chat_settings_id",
                        columns: x => new { x.team_id, x.chat_settings_id },
                        principalTable: "chat_settings",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_publishing_policies_users_changed_by",
                        column: x => x.changed_by,
                        principalTable: "users",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "story_checks",
                columns: table => new
                {
                    history_entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instagram_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    readings = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_story_checks", x => x.history_entry_id);
                    table.ForeignKey(
                        name: "fk_story_checks_instagram_accounts_team_id_instagram_account_id",
                        columns: x => new { x.team_id, x.instagram_account_id },
                        principalTable: "instagram_accounts",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_story_checks_posting_history_history_entry_id",
                        column: x => x.history_entry_id,
                        principalTable: "posting_history",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_publications_next_step_at",
                table: "publications",
                column: "next_step_at",
                filter: "next_step_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_publications_requested_by",
                table: "publications",
                column: "requested_by");

            migrationBuilder.CreateIndex(
                name: "ix_publications_team_id_chat_settings_id",
                table: "publications",
                columns: new[] { "team_id", "chat_settings_id" });

            migrationBuilder.CreateIndex(
                name: "ix_publications_team_id_created_at_id",
                table: "publications",
                columns: new[] { "team_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_publications_team_id_media_item_id",
                table: "publications",
                columns: new[] { "team_id", "media_item_id" });

            migrationBuilder.CreateIndex(
                name: "ux_publications_one_open",
                table: "publications",
                column: "queue_item_id",
                unique: true,
                filter: "step NOT IN ('published', 'failed', 'cancelled', 'rehearsed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_publications_shown_step",
                table: "publications",
                sql: "shown_step IN ('claimed', 'uploaded', 'container', 'ready', 'publishing', 'unconfirmed', 'published', 'failed', 'cancelled', 'rehearsed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_publications_step",
                table: "publications",
                sql: "step IN ('claimed', 'uploaded', 'container', 'ready', 'publishing', 'unconfirmed', 'published', 'failed', 'cancelled', 'rehearsed')");

            migrationBuilder.CreateIndex(
                name: "ix_cloud_uploads_expires_at",
                table: "cloud_uploads",
                column: "expires_at",
                filter: "removed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cloud_uploads_team_id_publication_id",
                table: "cloud_uploads",
                columns: new[] { "team_id", "publication_id" });

            migrationBuilder.CreateIndex(
                name: "ix_connect_attempts_team_id",
                table: "connect_attempts",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_connect_attempts_user_id",
                table: "connect_attempts",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_instagram_post_metrics_history_entry_id_age_hours_metric_br",
                table: "instagram_post_metrics",
                columns: new[] { "history_entry_id", "age_hours", "metric", "breakdown" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_instagram_post_metrics_team_id_taken_at",
                table: "instagram_post_metrics",
                columns: new[] { "team_id", "taken_at" });

            migrationBuilder.CreateIndex(
                name: "ix_publishing_policies_changed_by",
                table: "publishing_policies",
                column: "changed_by");

            migrationBuilder.CreateIndex(
                name: "ix_publishing_policies_team_id_chat_settings_id_category",
                table: "publishing_policies",
                columns: new[] { "team_id", "chat_settings_id", "category" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_story_checks_next_at",
                table: "story_checks",
                column: "next_at",
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_story_checks_team_id_instagram_account_id",
                table: "story_checks",
                columns: new[] { "team_id", "instagram_account_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_publications_chat_settings_team_id_chat_settings_id",
                table: "publications",
                columns: new[] { "team_id", "chat_settings_id" },
                principalTable: "chat_settings",
                principalColumns: new[] { "team_id", "id" },
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_publications_media_items_team_id_media_item_id",
                table: "publications",
                columns: new[] { "team_id", "media_item_id" },
                principalTable: "media_items",
                principalColumns: new[] { "team_id", "id" },
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_publications_users_requested_by",
                table: "publications",
                column: "requested_by",
                principalTable: "users",
                principalColumn: "id");

            migrationBuilder.Sql("""
                -- A post that was made by hand learns which story it was when that is seen on Instagram, once.
                CREATE OR REPLACE FUNCTION refuse_change_but_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF to_jsonb(NEW) - 'confirmed_at' - 'confirmed_how' - 'instagram_media_id' <> to_jsonb(OLD) - 'confirmed_at' - 'confirmed_how' - 'instagram_media_id'
                        OR (OLD.instagram_media_id IS NOT NULL AND NEW.instagram_media_id IS DISTINCT FROM OLD.instagram_media_id) THEN
                        RAISE EXCEPTION 'posting_history is insert-only, but for its confirmation' USING ERRCODE = 'restrict_violation';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE UNIQUE INDEX ux_posting_history_instagram_media ON posting_history (team_id, instagram_media_id) WHERE instagram_media_id IS NOT NULL;

                CREATE TRIGGER instagram_post_metrics_insert_only BEFORE UPDATE OR DELETE ON instagram_post_metrics
                    FOR EACH ROW EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER instagram_post_metrics_not_emptied BEFORE TRUNCATE ON instagram_post_metrics
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP INDEX ux_posting_history_instagram_media;
                CREATE OR REPLACE FUNCTION refuse_change_but_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF to_jsonb(NEW) - 'confirmed_at' - 'confirmed_how' <> to_jsonb(OLD) - 'confirmed_at' - 'confirmed_how' THEN
                        RAISE EXCEPTION 'posting_history is insert-only, but for its confirmation' USING ERRCODE = 'restrict_violation';
                    END IF;
                    RETURN NEW;
                END $$;
                """);
            migrationBuilder.DropForeignKey(
                name: "fk_publications_chat_settings_team_id_chat_settings_id",
                table: "publications");

            migrationBuilder.DropForeignKey(
                name: "fk_publications_media_items_team_id_media_item_id",
                table: "publications");

            migrationBuilder.DropForeignKey(
                name: "fk_publications_users_requested_by",
                table: "publications");

            migrationBuilder.DropTable(
                name: "cloud_uploads");

            migrationBuilder.DropTable(
                name: "connect_attempts");

            migrationBuilder.DropTable(
                name: "instagram_post_metrics");

            migrationBuilder.DropTable(
                name: "publish_attempts");

            migrationBuilder.DropTable(
                name: "publishing_policies");

            migrationBuilder.DropTable(
                name: "story_checks");

            migrationBuilder.DropUniqueConstraint(
                name: "ak_publications_team_id_id",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_next_step_at",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_requested_by",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_team_id_chat_settings_id",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_team_id_created_at_id",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ix_publications_team_id_media_item_id",
                table: "publications");

            migrationBuilder.DropIndex(
                name: "ux_publications_one_open",
                table: "publications");

            migrationBuilder.DropCheckConstraint(
                name: "ck_publications_shown_step",
                table: "publications");

            migrationBuilder.DropCheckConstraint(
                name: "ck_publications_step",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "asked_at",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "chat_settings_id",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "failures",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "is_rehearsal",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "last_error",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "lease_owner",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "lease_until",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "media_address",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "media_item_id",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "next_step_at",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "requested_by",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "seen_unpublished_at",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "shown_step",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "unconfirmed_at",
                table: "publications");

            migrationBuilder.CreateIndex(
                name: "ix_publications_queue_item_id_attempt",
                table: "publications",
                columns: new[] { "queue_item_id", "attempt" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_publications_step",
                table: "publications",
                sql: "step IN ('claimed', 'uploaded', 'container', 'ready', 'publishing', 'published', 'failed', 'unconfirmed')");
        }
    }
}
