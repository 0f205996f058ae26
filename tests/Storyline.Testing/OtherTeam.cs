using Npgsql;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Testing;

/// <summary>
/// Another team in the same database, which owns something of every kind. Whatever it owns is called after it, so that one look at an answer
/// shows whether anything leaked, and one number tells whether anything of it was changed.
/// </summary>
public sealed class OtherTeam
{
    /// <summary>Part of every name in the other team.</summary>
    public const string Mark = "bravo";

    private readonly NpgsqlDataSource database;

    private OtherTeam(NpgsqlDataSource database) => this.database = database;

    public TeamId Id { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000001"));

    public ChatSettingsId Chat { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000002"));

    public UserId Admin { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000003"));

    public MediaItemId Picture { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000004"));

    public QueueItemId Planned { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000005"));

    public MediaLockId Lock { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000006"));

    public HistoryEntryId Entry { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000007"));

    public PublicationId Publication { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000021"));

    public AlertId Alert { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000008"));

    public InstagramAccountId Account { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000009"));

    public ApiTokenId Token { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000022"));

    public MediaArrivalId Arrival { get; } = new(Guid.Parse("0b0b0b0b-0000-7000-8000-000000000010"));

    public static int MessageId => 7;

    /// <summary>How their pictures look, as one number.</summary>
    public static long PerceptualHash => 5;

    public static long TelegramChatId => -7700;

    public static string FileName => $"{Mark}-cat.png";

    public static string FilePath => $"/{Mark}/{Mark}-memes/{Mark}-cat.png";

    public static string Category => $"{Mark}-memes";

    public static string ContentHash => new('b', 64);

    /// <summary>Every id of theirs that a person or program could name.</summary>
    public IReadOnlyList<Guid> Ids => [Chat.Value, Admin.Value, Picture.Value, Planned.Value, Lock.Value, Entry.Value, Alert.Value, Account.Value, Arrival.Value];

    public static async Task<OtherTeam> InAsync(string connectionString)
    {
        var team = new OtherTeam(NpgsqlDataSource.Create(connectionString));
        await using var command = team.database.CreateCommand(team.Everything());
        await command.ExecuteNonQueryAsync();
        return team;
    }

    /// <summary>Everything that the team owns, as one number.</summary>
    public async Task<string> FingerprintAsync()
    {
        var tables = (await ReadAsync("SELECT string_agg(table_name, ' ' ORDER BY table_name) FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'team_id'")).Split(' ');
        var lines = tables.Select(table => $"SELECT '{table}' || t::text AS line FROM {table} t WHERE team_id = '{Id}'");
        return await ReadAsync($"SELECT md5(string_agg(line, ' ' ORDER BY line)) FROM ({string.Join(" UNION ALL ", lines)}) lines");
    }

    /// <summary>What in a text is the other team's; null when nothing is.</summary>
    public static string? LeakIn(string text) =>
        text.Contains(Mark, StringComparison.OrdinalIgnoreCase) ? Mark : text.Contains("0b0b0b0b", StringComparison.OrdinalIgnoreCase) ? "one of their ids" : null;

    private async Task<string> ReadAsync(string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private string Everything() =>
        $"""
        INSERT INTO teams (id, name, slug, time_zone, created_at) VALUES ('{Id}', '{Mark} shop', '{Mark}', 'UTC', now());
        INSERT INTO users (id, telegram_user_id, username, first_name, is_active, total_posts, first_seen_at, last_seen_at) VALUES ('{Admin}', 7700, '{Mark}_olga', '{Mark}', true, 0, now(), now());
        INSERT INTO team_memberships (team_id, user_id, role, joined_at) VALUES ('{Id}', '{Admin}', 'admin', now());
        INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
            VALUES ('{Account}', '{Id}', '{Mark}', '17', '{Mark}.shop', 'instagram', 'graph.instagram.com', true, now());
        INSERT INTO chat_settings (id, team_id, telegram_chat_id, name, purpose, dry_run_mode, enable_instagram_api, is_paused, posts_per_day, posting_hours_start, posting_hours_end, time_zone,
            repost_ttl_days, skip_ttl_days, catch_up_policy, caption_style, show_verbose_notifications, send_lifecycle_notifications, version, created_at)
            VALUES ('{Chat}', '{Id}', {TelegramChatId}, '{Mark} group', 'work', false, false, false, 3, 9, 21, 'UTC', 30, 3, 'ask', 'enhanced', true, true, 0, now());
        INSERT INTO category_post_case_mix (id, team_id, category, ratio, effective_from, is_current, version_number, change_reason) VALUES (gen_random_uuid(), '{Id}', '{Category}', 1, now(), true, 1, '{Mark}');
        INSERT INTO media_items (id, team_id, file_path, file_name, file_size, file_modified_at, content_hash, hash_algorithm, mime_type, width, height, category, requires_interaction, times_posted, is_active,
            source, verdict, verdict_reasons, custom_metadata, created_at, indexed_at, perceptual_hash)
            SELECT id, '{Id}', path, name, 1, now(), hash, 'sha256', 'image/png', 1080, 1920, '{Category}', false, 0, true, 'folder', 'valid', '[]', jsonb_build_object(), now(), now(), {PerceptualHash}
            FROM (VALUES ('{Picture}'::uuid, '{FilePath}', '{FileName}', '{ContentHash}'), ('0b0b0b0b-0000-7000-8000-000000000014'::uuid, '/{Mark}/{Mark}-dog.png', '{Mark}-dog.png', 'b{ContentHash[..62]}c')) pictures (id, path, name, hash);
        INSERT INTO media_tags (team_id, media_item_id, tag, origin, confidence, confirmed) VALUES ('{Id}', '{Picture}', '{Mark}-tag', 'person', 1, true);
        INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from, note) VALUES ('{Lock}', '{Id}', '{Picture}', 'manual_hold', now(), '{Mark} note');
        INSERT INTO posting_queue (id, team_id, media_item_id, chat_settings_id, scheduled_for, slot_number, status, reasons, retry_count, fence, is_forced, created_at)
            VALUES ('{Planned}', '{Id}', '0b0b0b0b-0000-7000-8000-000000000014', '{Chat}', now() + interval '2 hours', 2026112501, 'scheduled', '["{Mark} reason"]', 0, 0, false, now());
        INSERT INTO posting_history (id, team_id, media_item_id, queue_item_id, chat_settings_id, scheduled_for, posted_at, status, method, user_id, media_snapshot, reasons)
            VALUES ('{Entry}', '{Id}', '{Picture}', gen_random_uuid(), '{Chat}', now(), now(), 'posted', 'telegram_manual', '{Admin}',
                jsonb_build_object('fileName', '{Mark}-old.png', 'filePath', '/{Mark}', 'category', '{Category}', 'mimeType', 'image/png', 'contentHash', '', 'width', 1, 'height', 1, 'timesPosted', 0), '[]');
        INSERT INTO publications (id, team_id, queue_item_id, chat_settings_id, media_item_id, instagram_account_id, kind, step, due_at, next_step_at, attempt, fence, failures, is_rehearsal, container_id,
            outcome, live_stories_before, proof, created_at, updated_at)
            VALUES ('{Publication}', '{Id}', '{Planned}', '{Chat}', '0b0b0b0b-0000-7000-8000-000000000014', '{Account}', 'story', 'ready', now() + interval '2 hours', now() + interval '2 hours', 1, 0, 0, false,
                '{Mark}-container', '{Mark}', '[]', jsonb_build_object(), now(), now());
        INSERT INTO cloud_uploads (public_id, team_id, publication_id, is_video, started_at, address) VALUES ('{Mark}-upload', '{Id}', '{Publication}', false, now(), '{Mark}');
        INSERT INTO publication_media (publication_id, position, team_id, media_item_id, public_id, is_held) VALUES ('{Publication}', 1, '{Id}', '0b0b0b0b-0000-7000-8000-000000000014', '{Mark}-part', true);
        INSERT INTO publishing_policies (id, team_id, chat_settings_id, category, mode, veto_minutes, version, changed_at) VALUES (gen_random_uuid(), '{Id}', '{Chat}', '{Category}', 'automatic', 5, 1, now());
        INSERT INTO story_checks (history_entry_id, team_id, instagram_account_id, next_at, readings) VALUES ('{Entry}', '{Id}', '{Account}', now() + interval '2 hours', 0);
        INSERT INTO instagram_post_metrics (id, team_id, history_entry_id, instagram_media_id, age_hours, taken_at, metric, state, value) VALUES (gen_random_uuid(), '{Id}', '{Entry}', '{Mark}', 1, now(), '{Mark}-views', 'measured', 7);
        INSERT INTO unfinished_readings (history_entry_id, team_id, age_hours, metrics, tried_at, next_try_at) VALUES ('{Entry}', '{Id}', 1, '["{Mark}-reach"]', now(), now() + interval '1 hour');
        INSERT INTO media_arrivals (id, team_id, telegram_chat_id, telegram_message_id, telegram_file_id, file_name, sent_by, received_at)
            VALUES ('{Arrival}', '{Id}', {TelegramChatId}, {MessageId}, '{Mark}', '{Mark}-sent.png', '{Admin}', now());
        INSERT INTO bot_messages (telegram_chat_id, telegram_message_id, team_id, sent_at) VALUES ({TelegramChatId}, {MessageId}, '{Id}', now());
        INSERT INTO awaited_replies (telegram_chat_id, user_id, team_id, question, question_message_id, asked_at) VALUES ({TelegramChatId}, '{Admin}', '{Id}', '{Mark}:', {MessageId}, now());
        INSERT INTO callback_keys (key, team_id, telegram_chat_id, action, subject, created_at) VALUES ('{Mark}-key', '{Id}', {TelegramChatId}, 'skip', '{Planned}', now());
        INSERT INTO chat_cards (telegram_chat_id, telegram_message_id, team_id, queue_item_id, sent_at, edit_attempts) VALUES ({TelegramChatId}, {MessageId}, '{Id}', '{Planned}', now(), 0);
        INSERT INTO api_tokens (id, team_id, service, kind, instagram_account_id, ciphertext, key_id, scopes, issued_at, expires_at)
            VALUES ('{Token}', '{Id}', 'instagram', 'access', '{Account}', decode('00', 'hex'), '{Mark}-key', '[]', now(), now() + interval '50 days');
        INSERT INTO connect_attempts (state_hash, team_id, login, created_at, expires_at) VALUES (decode(repeat('0b', 32), 'hex'), '{Id}', 'instagram', now(), now() + interval '1 hour');
        INSERT INTO idempotency_keys (team_id, key, request_hash, received_at) VALUES ('{Id}', '{Mark}-key', '{ContentHash}', now());
        INSERT INTO alerts (id, team_id, kind, subject, message, first_seen_at, last_seen_at, count) VALUES ('{Alert}', '{Id}', '{Mark}_alert', '{Mark}', '{Mark} is ill', now(), now(), 1);
        INSERT INTO service_runs (id, team_id, service, method, trigger, started_at, ended_at, duration_ms, status, summary)
            VALUES (gen_random_uuid(), '{Id}', '{Mark}', 'Run', 'clock', now(), now(), 1, 'succeeded', jsonb_build_object());
        INSERT INTO audit_log (id, team_id, user_id, action, subject, at, origin) VALUES (gen_random_uuid(), '{Id}', '{Admin}', '{Mark}.changed', '{Mark}', now(), 'cli');
        INSERT INTO user_interactions (id, team_id, user_id, kind, name, context, telegram_chat_id, at) VALUES (gen_random_uuid(), '{Id}', '{Admin}', 'command', '{Mark}', jsonb_build_object(), {TelegramChatId}, now());
        """;
}
