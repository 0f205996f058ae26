namespace Storyline.Benchmarks.Media;

/// <summary>A library as it is after years: a third never posted, some posted lately and locked, one in a hundred rejected, a plan of 500 posts.</summary>
internal static class LargeLibrary
{
    public static Task FillAsync(BenchmarkWorld world, int items, CancellationToken cancellationToken) =>
        world.RunSqlAsync(Fill.Replace("ITEMS", $"{items}", StringComparison.Ordinal), cancellationToken);

    private const string Fill =
        """
        INSERT INTO media_items (id, team_id, file_path, file_name, file_size, file_modified_at, content_hash, hash_algorithm, mime_type, width, height,
            category, requires_interaction, custom_metadata, times_posted, last_posted_at, is_active, verdict, verdict_reasons, source, created_at, indexed_at)
        SELECT gen_random_uuid(), (SELECT id FROM teams), '/library/' || n || '.jpg', n || '.jpg', 500000, now(), encode(sha256(n::text::bytea), 'hex'), 'sha256',
            'image/jpeg', 1080, 1920, (ARRAY['memes', 'merch', 'customers', 'quotes'])[1 + n % 4], false, '{}', n % 3,
            CASE WHEN n % 3 = 0 THEN NULL ELSE now() - (n % 10000) * interval '1 hour' END, true, CASE WHEN n % 50 = 0 THEN 'invalid' ELSE 'valid' END, '[]',
            'folder', now(), now()
        FROM generate_series(1, ITEMS) AS n;
        INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from, locked_until)
        SELECT gen_random_uuid(), team_id, id, 'recent_post', last_posted_at, last_posted_at + interval '30 days'
        FROM media_items WHERE last_posted_at > now() - interval '30 days';
        INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from)
        SELECT gen_random_uuid(), team_id, id, 'permanent_reject', now() - interval '1 day' FROM media_items TABLESAMPLE SYSTEM (1) WHERE last_posted_at IS NULL;
        INSERT INTO posting_queue (id, team_id, media_item_id, chat_settings_id, scheduled_for, slot_number, status, is_forced, fence, retry_count, reasons, created_at)
        SELECT gen_random_uuid(), m.team_id, m.id, (SELECT id FROM chat_settings LIMIT 1), now() + row_number() OVER () * interval '1 hour', row_number() OVER (),
            'scheduled', false, 0, 0, '[]', now()
        FROM (SELECT * FROM media_items WHERE last_posted_at IS NULL AND verdict = 'valid' ORDER BY id LIMIT 500) m;
        VACUUM ANALYZE media_items, media_posting_locks, posting_queue;
        """;
}
