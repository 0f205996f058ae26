namespace Storyline.Data.Media;

/// <summary>
/// What may be planned, as SQL: {0} is the team, {1} the moment. Whether a lock holds is defined once, in the database: <c>active_locks</c>.
/// The two statements read indexes of <c>media_items</c>, never the table from end to end (docs/decisions/0012).
/// </summary>
internal static class EligibilitySql
{
    /// <summary>The item <c>m</c> has no lock and no place in the plan, and no twin has.</summary>
    private const string IsFree =
        """
        NOT EXISTS (SELECT 1 FROM active_locks({0}, {1}) l JOIN media_items t ON t.id = l.media_item_id
            WHERE t.team_id = {0} AND t.content_hash = m.content_hash)
        AND NOT EXISTS (SELECT 1 FROM posting_queue q JOIN media_items t ON t.id = q.media_item_id
            WHERE q.team_id = {0} AND t.team_id = {0} AND t.content_hash = m.content_hash)
        """;

    private const string Shelf =
        """
        SELECT m.id, m.file_name, m.category, m.content_hash, m.last_posted_at, m.times_posted, md5(m.id::text)::uuid AS chance
        FROM media_items m
        WHERE m.team_id = {0} AND m.category = wanted.category AND m.is_active AND m.verdict <> 'invalid'
        """;

    private const string Point = "md5({4}::text)::uuid";

    /// <summary>
    /// Three index reads a category, each of at most as many rows as are wanted: the round of the never posted from the seed's point on, the
    /// same round from its beginning, and the posted ones, longest ago first. {2} are the categories, {3} how many of each, {4} the seed.
    /// </summary>
    public const string Candidates =
        $$"""
        SELECT c.id, c.file_name, c.category, c.content_hash, c.last_posted_at, c.times_posted
        FROM unnest({2}) AS wanted (category) CROSS JOIN LATERAL (
            SELECT r.*, row_number() OVER (ORDER BY r.last_posted_at NULLS FIRST, r.times_posted, r.chance < {{Point}}, r.chance, r.id) AS place
            FROM (
                ({{Shelf}} AND m.last_posted_at IS NULL AND md5(m.id::text)::uuid >= {{Point}} AND {{IsFree}} ORDER BY chance LIMIT {3})
                UNION ALL
                ({{Shelf}} AND m.last_posted_at IS NULL AND md5(m.id::text)::uuid < {{Point}} AND {{IsFree}} ORDER BY chance LIMIT {3})
                UNION ALL
                ({{Shelf}} AND m.last_posted_at IS NOT NULL AND {{IsFree}}
                    ORDER BY m.last_posted_at NULLS FIRST, m.times_posted, md5(m.id::text)::uuid < {{Point}}, chance LIMIT {3})) r
            ORDER BY place LIMIT {3}) c
        ORDER BY c.category, c.place
        """;

    /// <summary>Counted from indexes alone; what is taken is found from its locks and rows of the plan, and subtracted.</summary>
    public const string CountByCategory =
        """
        WITH held AS MATERIALIZED (
            SELECT l.media_item_id FROM active_locks({0}, {1}) l UNION SELECT q.media_item_id FROM posting_queue q WHERE q.team_id = {0}),
        taken AS MATERIALIZED (SELECT DISTINCT m.content_hash FROM held h JOIN media_items m ON m.id = h.media_item_id)
        SELECT p.category, sum(p.active)::int AS active, sum(p.eligible)::int AS eligible, sum(p.never_posted)::int AS never_posted
        FROM (
            SELECT m.category, count(*) AS active, count(*) AS eligible, count(*) FILTER (WHERE m.times_posted = 0) AS never_posted
            FROM media_items m WHERE m.team_id = {0} AND m.is_active AND m.verdict <> 'invalid' GROUP BY m.category
            UNION ALL
            SELECT m.category, count(*), 0, count(*) FILTER (WHERE m.times_posted = 0)
            FROM media_items m WHERE m.team_id = {0} AND m.is_active AND m.verdict = 'invalid' GROUP BY m.category
            UNION ALL
            SELECT m.category, 0, -count(*), 0
            FROM taken t JOIN media_items m ON m.team_id = {0} AND m.content_hash = t.content_hash
            WHERE m.is_active AND m.verdict <> 'invalid' GROUP BY m.category) p
        GROUP BY p.category ORDER BY p.category
        """;
}
