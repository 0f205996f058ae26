using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <inheritdoc />
    public partial class CreateCoreTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "loop_heartbeats",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    instance = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    beat_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stale_after = table.Column<TimeSpan>(type: "interval", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loop_heartbeats", x => new { x.name, x.instance });
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "telegram_updates",
                columns: table => new
                {
                    update_id = table.Column<long>(type: "bigint", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_telegram_updates", x => x.update_id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    telegram_user_id = table.Column<long>(type: "bigint", nullable: false),
                    username = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    first_name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    last_name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    total_posts = table.Column<int>(type: "integer", nullable: false),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_total_posts", "total_posts >= 0");
                });

            migrationBuilder.CreateTable(
                name: "webhook_inbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    topic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    event_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    object_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    triggered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    headers = table.Column<string>(type: "jsonb", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    error = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_inbox", x => x.id);
                    table.CheckConstraint("ck_webhook_inbox_state", "state IN ('received', 'done', 'ignored', 'dead')");
                });

            migrationBuilder.CreateTable(
                name: "alerts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    message = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alerts", x => x.id);
                    table.ForeignKey(
                        name: "fk_alerts_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "callback_keys",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    telegram_chat_id = table.Column<long>(type: "bigint", nullable: false),
                    action = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_callback_keys", x => x.key);
                    table.ForeignKey(
                        name: "fk_callback_keys_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chat_cards",
                columns: table => new
                {
                    telegram_chat_id = table.Column<long>(type: "bigint", nullable: false),
                    telegram_message_id = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    collapsed_text = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    collapsed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    edit_attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chat_cards", x => new { x.telegram_chat_id, x.telegram_message_id });
                    table.ForeignKey(
                        name: "fk_chat_cards_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "instagram_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    instagram_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    username = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    login_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    graph_host = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instagram_accounts", x => x.id);
                    table.UniqueConstraint("ak_instagram_accounts_team_id_id", x => new { x.team_id, x.id });
                    table.CheckConstraint("ck_instagram_accounts_login_kind", "login_kind IN ('facebook', 'instagram')");
                    table.ForeignKey(
                        name: "fk_instagram_accounts_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "media_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_path = table.Column<string>(type: "character varying(4096)", maxLength: 4096, nullable: false),
                    file_name = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    file_size = table.Column<long>(type: "bigint", nullable: false),
                    file_modified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    hash_algorithm = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    perceptual_hash = table.Column<long>(type: "bigint", nullable: true),
                    mime_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    duration = table.Column<TimeSpan>(type: "interval", nullable: true),
                    category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    requires_interaction = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    link_url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    caption = table.Column<string>(type: "text", nullable: true),
                    custom_metadata = table.Column<string>(type: "jsonb", nullable: false),
                    times_posted = table.Column<int>(type: "integer", nullable: false),
                    last_posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    verdict_reasons = table.Column<string>(type: "jsonb", nullable: false),
                    thumbnail_path = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    cloud_url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    cloud_public_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    cloud_uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cloud_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    indexed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_items", x => x.id);
                    table.UniqueConstraint("ak_media_items_team_id_id", x => new { x.team_id, x.id });
                    table.CheckConstraint("ck_media_items_counters", "times_posted >= 0 AND file_size >= 0 AND width >= 0 AND height >= 0");
                    table.CheckConstraint("ck_media_items_source", "source IN ('folder', 'upload', 'telegram')");
                    table.CheckConstraint("ck_media_items_verdict", "verdict IN ('valid', 'warning', 'invalid', 'not_probed')");
                    table.ForeignKey(
                        name: "fk_media_items_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audit_log",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    action = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    old_value = table.Column<string>(type: "text", nullable: true),
                    new_value = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    origin = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_log", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_log_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_audit_log_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "category_post_case_mix",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ratio = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: false),
                    effective_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    effective_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    change_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_category_post_case_mix", x => x.id);
                    table.CheckConstraint("ck_category_post_case_mix_current", "is_current = (effective_to IS NULL)");
                    table.CheckConstraint("ck_category_post_case_mix_ratio", "ratio > 0 AND ratio <= 1");
                    table.CheckConstraint("ck_category_post_case_mix_span", "effective_to IS NULL OR effective_to >= effective_from");
                    table.ForeignKey(
                        name: "fk_category_post_case_mix_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_category_post_case_mix_users_changed_by",
                        column: x => x.changed_by,
                        principalTable: "users",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "service_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    method = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    trigger = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    duration_ms = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: false),
                    error_type = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    error_message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_runs", x => x.id);
                    table.CheckConstraint("ck_service_runs_status", "status IN ('succeeded', 'failed', 'cancelled')");
                    table.ForeignKey(
                        name: "fk_service_runs_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_service_runs_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "team_memberships",
                columns: table => new
                {
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_memberships", x => new { x.team_id, x.user_id });
                    table.CheckConstraint("ck_team_memberships_role", "role IN ('member', 'operator', 'admin')");
                    table.ForeignKey(
                        name: "fk_team_memberships_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_team_memberships_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_interactions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    context = table.Column<string>(type: "jsonb", nullable: false),
                    telegram_chat_id = table.Column<long>(type: "bigint", nullable: false),
                    telegram_message_id = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_interactions", x => x.id);
                    table.CheckConstraint("ck_user_interactions_kind", "kind IN ('command', 'callback', 'message')");
                    table.ForeignKey(
                        name: "fk_user_interactions_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_user_interactions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    instagram_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ciphertext = table.Column<byte[]>(type: "bytea", nullable: false),
                    key_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    scopes = table.Column<string>(type: "jsonb", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    refresh_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_refreshed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_tokens_instagram_accounts_team_id_instagram_account_id",
                        columns: x => new { x.team_id, x.instagram_account_id },
                        principalTable: "instagram_accounts",
                        principalColumns: new[] { "team_id", "id" });
                    table.ForeignKey(
                        name: "fk_api_tokens_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chat_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    telegram_chat_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    dry_run_mode = table.Column<bool>(type: "boolean", nullable: false),
                    enable_instagram_api = table.Column<bool>(type: "boolean", nullable: false),
                    is_paused = table.Column<bool>(type: "boolean", nullable: false),
                    paused_by = table.Column<Guid>(type: "uuid", nullable: true),
                    paused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    posts_per_day = table.Column<int>(type: "integer", nullable: false),
                    posting_hours_start = table.Column<int>(type: "integer", nullable: false),
                    posting_hours_end = table.Column<int>(type: "integer", nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    repost_ttl_days = table.Column<int>(type: "integer", nullable: false),
                    skip_ttl_days = table.Column<int>(type: "integer", nullable: false),
                    catch_up_policy = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    caption_style = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    show_verbose_notifications = table.Column<bool>(type: "boolean", nullable: false),
                    send_lifecycle_notifications = table.Column<bool>(type: "boolean", nullable: false),
                    active_instagram_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chat_settings", x => x.id);
                    table.UniqueConstraint("ak_chat_settings_team_id_id", x => new { x.team_id, x.id });
                    table.CheckConstraint("ck_chat_settings_caption_style", "caption_style IN ('enhanced', 'simple')");
                    table.CheckConstraint("ck_chat_settings_catch_up_policy", "catch_up_policy IN ('ask', 'gradual', 'skip')");
                    table.CheckConstraint("ck_chat_settings_posting_hours", "posting_hours_start BETWEEN 0 AND 23 AND posting_hours_end BETWEEN 0 AND 23");
                    table.CheckConstraint("ck_chat_settings_posts_per_day", "posts_per_day BETWEEN 1 AND 50");
                    table.CheckConstraint("ck_chat_settings_purpose", "purpose IN ('work', 'admin')");
                    table.CheckConstraint("ck_chat_settings_ttl_days", "repost_ttl_days >= 0 AND skip_ttl_days >= 0");
                    table.ForeignKey(
                        name: "fk_chat_settings_instagram_accounts_team_id_active_instagram_a",
                        columns: x => new { x.team_id, x.active_instagram_account_id },
                        principalTable: "instagram_accounts",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_chat_settings_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_chat_settings_users_paused_by",
                        column: x => x.paused_by,
                        principalTable: "users",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instagram_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    step = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    container_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    media_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    permalink = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    intent_started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    live_stories_before = table.Column<string>(type: "jsonb", nullable: false),
                    quota_before = table.Column<int>(type: "integer", nullable: true),
                    outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    proof = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publications", x => x.id);
                    table.CheckConstraint("ck_publications_attempt", "attempt >= 1");
                    table.CheckConstraint("ck_publications_kind", "kind IN ('story', 'feed', 'reel', 'carousel')");
                    table.CheckConstraint("ck_publications_step", "step IN ('claimed', 'uploaded', 'container', 'ready', 'publishing', 'published', 'failed', 'unconfirmed')");
                    table.ForeignKey(
                        name: "fk_publications_instagram_accounts_team_id_instagram_account_id",
                        columns: x => new { x.team_id, x.instagram_account_id },
                        principalTable: "instagram_accounts",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_publications_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "media_posting_locks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    media_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    locked_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    locked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_posting_locks", x => x.id);
                    table.CheckConstraint("ck_media_posting_locks_permanent", "reason <> 'permanent_reject' OR locked_until IS NULL");
                    table.CheckConstraint("ck_media_posting_locks_reason", "reason IN ('recent_post', 'skip_cooldown', 'manual_hold', 'seasonal', 'permanent_reject')");
                    table.CheckConstraint("ck_media_posting_locks_span", "locked_until IS NULL OR locked_until > locked_from");
                    table.ForeignKey(
                        name: "fk_media_posting_locks_media_items_team_id_media_item_id",
                        columns: x => new { x.team_id, x.media_item_id },
                        principalTable: "media_items",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_media_posting_locks_users_locked_by",
                        column: x => x.locked_by,
                        principalTable: "users",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "media_tags",
                columns: table => new
                {
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    media_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tag = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    origin = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    confidence = table.Column<decimal>(type: "numeric(4,3)", precision: 4, scale: 3, nullable: false),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_tags", x => new { x.team_id, x.media_item_id, x.tag });
                    table.CheckConstraint("ck_media_tags_confidence", "confidence BETWEEN 0 AND 1");
                    table.CheckConstraint("ck_media_tags_origin", "origin IN ('person', 'ai')");
                    table.ForeignKey(
                        name: "fk_media_tags_media_items_team_id_media_item_id",
                        columns: x => new { x.team_id, x.media_item_id },
                        principalTable: "media_items",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "posting_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    media_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    chat_settings_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheduled_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    slot_number = table.Column<long>(type: "bigint", nullable: true),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    method = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    instagram_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    instagram_media_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    telegram_chat_id = table.Column<long>(type: "bigint", nullable: true),
                    telegram_message_id = table.Column<int>(type: "integer", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_how = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    media_snapshot = table.Column<string>(type: "jsonb", nullable: false),
                    reasons = table.Column<string>(type: "jsonb", nullable: false),
                    error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posting_history", x => x.id);
                    table.CheckConstraint("ck_posting_history_method", "method IN ('instagram_api', 'telegram_manual')");
                    table.CheckConstraint("ck_posting_history_status", "status IN ('posted', 'skipped', 'rejected', 'failed')");
                    table.ForeignKey(
                        name: "fk_posting_history_chat_settings_team_id_chat_settings_id",
                        columns: x => new { x.team_id, x.chat_settings_id },
                        principalTable: "chat_settings",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_posting_history_instagram_accounts_team_id_instagram_accoun",
                        columns: x => new { x.team_id, x.instagram_account_id },
                        principalTable: "instagram_accounts",
                        principalColumns: new[] { "team_id", "id" });
                    table.ForeignKey(
                        name: "fk_posting_history_media_items_team_id_media_item_id",
                        columns: x => new { x.team_id, x.media_item_id },
                        principalTable: "media_items",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_posting_history_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_posting_history_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "posting_queue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    media_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    chat_settings_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instagram_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    scheduled_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    slot_number = table.Column<long>(type: "bigint", nullable: true),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_forced = table.Column<bool>(type: "boolean", nullable: false),
                    lease_owner = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    retry_count = table.Column<int>(type: "integer", nullable: false),
                    next_retry_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    telegram_chat_id = table.Column<long>(type: "bigint", nullable: true),
                    telegram_message_id = table.Column<int>(type: "integer", nullable: true),
                    reasons = table.Column<string>(type: "jsonb", nullable: false),
                    swapped_from = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posting_queue", x => x.id);
                    table.CheckConstraint("ck_posting_queue_lease", "status <> 'claimed' OR (lease_owner IS NOT NULL AND lease_until IS NOT NULL)");
                    table.CheckConstraint("ck_posting_queue_status", "status IN ('scheduled', 'claimed', 'awaiting_team', 'publishing', 'unconfirmed', 'failed')");
                    table.ForeignKey(
                        name: "fk_posting_queue_chat_settings_team_id_chat_settings_id",
                        columns: x => new { x.team_id, x.chat_settings_id },
                        principalTable: "chat_settings",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_posting_queue_instagram_accounts_team_id_instagram_account_",
                        columns: x => new { x.team_id, x.instagram_account_id },
                        principalTable: "instagram_accounts",
                        principalColumns: new[] { "team_id", "id" });
                    table.ForeignKey(
                        name: "fk_posting_queue_media_items_team_id_media_item_id",
                        columns: x => new { x.team_id, x.media_item_id },
                        principalTable: "media_items",
                        principalColumns: new[] { "team_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_posting_queue_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ux_alerts_open",
                table: "alerts",
                columns: new[] { "team_id", "kind", "subject" },
                unique: true,
                filter: "resolved_at IS NULL")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_team_id_instagram_account_id",
                table: "api_tokens",
                columns: new[] { "team_id", "instagram_account_id" });

            migrationBuilder.CreateIndex(
                name: "ux_api_tokens_live",
                table: "api_tokens",
                columns: new[] { "team_id", "service", "kind", "instagram_account_id" },
                unique: true,
                filter: "revoked_at IS NULL")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_team_id_at_id",
                table: "audit_log",
                columns: new[] { "team_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_user_id",
                table: "audit_log",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_callback_keys_created_at",
                table: "callback_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_callback_keys_team_id",
                table: "callback_keys",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_category_post_case_mix_changed_by",
                table: "category_post_case_mix",
                column: "changed_by");

            migrationBuilder.CreateIndex(
                name: "ix_category_post_case_mix_team_id_category_version_number",
                table: "category_post_case_mix",
                columns: new[] { "team_id", "category", "version_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_category_post_case_mix_current",
                table: "category_post_case_mix",
                columns: new[] { "team_id", "category" },
                unique: true,
                filter: "is_current");

            migrationBuilder.CreateIndex(
                name: "ix_chat_cards_queue_item_id",
                table: "chat_cards",
                column: "queue_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_chat_cards_team_id",
                table: "chat_cards",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_chat_cards_to_collapse",
                table: "chat_cards",
                column: "sent_at",
                filter: "collapsed_text IS NOT NULL AND collapsed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_chat_settings_paused_by",
                table: "chat_settings",
                column: "paused_by");

            migrationBuilder.CreateIndex(
                name: "ix_chat_settings_team_id_active_instagram_account_id",
                table: "chat_settings",
                columns: new[] { "team_id", "active_instagram_account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_chat_settings_telegram_chat_id",
                table: "chat_settings",
                column: "telegram_chat_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_instagram_accounts_team_id_instagram_id",
                table: "instagram_accounts",
                columns: new[] { "team_id", "instagram_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_media_items_candidates",
                table: "media_items",
                columns: new[] { "team_id", "category", "last_posted_at", "times_posted" },
                filter: "is_active AND verdict <> 'invalid'")
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.Unspecified, NullSortOrder.Unspecified, NullSortOrder.NullsFirst, NullSortOrder.Unspecified });

            migrationBuilder.CreateIndex(
                name: "ix_media_items_team_id_content_hash",
                table: "media_items",
                columns: new[] { "team_id", "content_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_media_items_team_id_created_at_id",
                table: "media_items",
                columns: new[] { "team_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_media_items_team_id_file_path",
                table: "media_items",
                columns: new[] { "team_id", "file_path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_media_posting_locks_locked_by",
                table: "media_posting_locks",
                column: "locked_by");

            migrationBuilder.CreateIndex(
                name: "ix_media_posting_locks_media_item_id_reason_locked_until",
                table: "media_posting_locks",
                columns: new[] { "media_item_id", "reason", "locked_until" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_media_posting_locks_team_id_locked_until",
                table: "media_posting_locks",
                columns: new[] { "team_id", "locked_until" });

            migrationBuilder.CreateIndex(
                name: "ix_media_posting_locks_team_id_media_item_id",
                table: "media_posting_locks",
                columns: new[] { "team_id", "media_item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_posting_history_media_item_id_posted_at",
                table: "posting_history",
                columns: new[] { "media_item_id", "posted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_posting_history_queue_item_id",
                table: "posting_history",
                column: "queue_item_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_posting_history_team_id_chat_settings_id",
                table: "posting_history",
                columns: new[] { "team_id", "chat_settings_id" });

            migrationBuilder.CreateIndex(
                name: "ix_posting_history_team_id_instagram_account_id",
                table: "posting_history",
                columns: new[] { "team_id", "instagram_account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_posting_history_team_id_media_item_id",
                table: "posting_history",
                columns: new[] { "team_id", "media_item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_posting_history_team_id_posted_at_id",
                table: "posting_history",
                columns: new[] { "team_id", "posted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_posting_history_user_id",
                table: "posting_history",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_posting_queue_status_scheduled_for",
                table: "posting_queue",
                columns: new[] { "status", "scheduled_for" });

            migrationBuilder.CreateIndex(
                name: "ix_posting_queue_team_id_chat_settings_id",
                table: "posting_queue",
                columns: new[] { "team_id", "chat_settings_id" });

            migrationBuilder.CreateIndex(
                name: "ix_posting_queue_team_id_instagram_account_id",
                table: "posting_queue",
                columns: new[] { "team_id", "instagram_account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_posting_queue_team_id_media_item_id",
                table: "posting_queue",
                columns: new[] { "team_id", "media_item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_posting_queue_team_id_scheduled_for_id",
                table: "posting_queue",
                columns: new[] { "team_id", "scheduled_for", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_publications_container_id",
                table: "publications",
                column: "container_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_media_id",
                table: "publications",
                column: "media_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_queue_item_id_attempt",
                table: "publications",
                columns: new[] { "queue_item_id", "attempt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_team_id_instagram_account_id",
                table: "publications",
                columns: new[] { "team_id", "instagram_account_id" });

            migrationBuilder.CreateIndex(
                name: "ux_publications_one_in_flight",
                table: "publications",
                column: "instagram_account_id",
                unique: true,
                filter: "step = 'publishing'");

            migrationBuilder.CreateIndex(
                name: "ix_service_runs_team_id_started_at_id",
                table: "service_runs",
                columns: new[] { "team_id", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_runs_user_id",
                table: "service_runs",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_team_memberships_user_id",
                table: "team_memberships",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_teams_slug",
                table: "teams",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_telegram_updates_received_at",
                table: "telegram_updates",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_user_interactions_team_id_at",
                table: "user_interactions",
                columns: new[] { "team_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_user_interactions_user_id",
                table: "user_interactions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_telegram_user_id",
                table: "users",
                column: "telegram_user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_webhook_inbox_source_event_id",
                table: "webhook_inbox",
                columns: new[] { "source", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_webhook_inbox_state_received_at",
                table: "webhook_inbox",
                columns: new[] { "state", "received_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alerts");

            migrationBuilder.DropTable(
                name: "api_tokens");

            migrationBuilder.DropTable(
                name: "audit_log");

            migrationBuilder.DropTable(
                name: "callback_keys");

            migrationBuilder.DropTable(
                name: "category_post_case_mix");

            migrationBuilder.DropTable(
                name: "chat_cards");

            migrationBuilder.DropTable(
                name: "loop_heartbeats");

            migrationBuilder.DropTable(
                name: "media_posting_locks");

            migrationBuilder.DropTable(
                name: "media_tags");

            migrationBuilder.DropTable(
                name: "posting_history");

            migrationBuilder.DropTable(
                name: "posting_queue");

            migrationBuilder.DropTable(
                name: "publications");

            migrationBuilder.DropTable(
                name: "service_runs");

            migrationBuilder.DropTable(
                name: "team_memberships");

            migrationBuilder.DropTable(
                name: "telegram_updates");

            migrationBuilder.DropTable(
                name: "user_interactions");

            migrationBuilder.DropTable(
                name: "webhook_inbox");

            migrationBuilder.DropTable(
                name: "chat_settings");

            migrationBuilder.DropTable(
                name: "media_items");

            migrationBuilder.DropTable(
                name: "instagram_accounts");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "teams");
        }
    }
}
