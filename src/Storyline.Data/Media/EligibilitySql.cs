namespace Storyline.Data.Media;

/// <summary>
/// What may be planned, as SQL: {0} is the team, {1} the moment. Whether a lock holds is defined once, in the database: <c>active_locks</c>.
/// The statements read indexes of <c>media_items</c>, never the table from end to end; <c>OFFSET 0</c> keeps PostgreSQL from turning a look
/// into an index for each row into a join of whole tables (docs/decisions/0012).
/// </summary>
internal static class EligibilitySql
{
    /// <summary>The item <c>m</c> has no lock and no place in the plan or in a carousel on its way, and no twin has.</summary>
    private const string IsFree =
        """
        NOT EXISTS (SELECT 1 FROM media_items t WHERE t.team_id = {0} AND t.content_hash = m.content_hash AND (
            EXISTS (SELECT 1 FROM active_locks({0}, {1}) l WHERE l.media_item_id = t.id OFFSET 0)
            OR EXISTS (SELECT 1 FROM posting_queue q WHERE q.team_id = {0} AND q.media_item_id = t.id OFFSET 0)
            OR EXISTS (SELECT 1 FROM publication_media p WHERE p.team_id = {0} AND p.media_item_id = t.id AND p.is_held OFFSET 0)) OFFSET 0)
        """;

    private const string Chance = "md5(m.id::text)::uuid";
    private const string Point = "md5({4}::text)::uuid";

    private const string Shelf =
        $$"""
        SELECT m.id, m.file_name, m.category, m.content_hash, m.last_posted_at, m.times_posted, {{Chance}} AS chance
        FROM media_items m
        WHERE m.team_id = {0} AND m.category = wanted.category AND m.is_active AND m.verdict <> 'invalid' AND {{IsFree}}
        """;

    /// <summary>
    /// Three index reads a category, each only for what the one before left wanting: the round of the never posted from the seed's point on,
    /// the same round from its beginning, and the posted ones, longest ago first. {2} are the categories, {3} how many of each, {4} the seed.
    /// </summary>
    public const string Candidates =
        $$"""
        SELECT c.id, c.file_name, c.category, c.content_hash, c.last_posted_at, c.times_posted
        FROM unnest({2}) AS wanted (category) CROSS JOIN LATERAL (
            WITH ahead AS MATERIALIZED (
                {{Shelf}} AND m.last_posted_at IS NULL AND {{Chance}} >= {{Point}} ORDER BY chance LIMIT {3}),
            round_again AS MATERIALIZED (
                SELECT * FROM ({{Shelf}} AND m.last_posted_at IS NULL AND {{Chance}} < {{Point}} ORDER BY chance LIMIT {3}) r
                LIMIT {3} - (SELECT count(*) FROM ahead)),
            posted AS MATERIALIZED (
                SELECT * FROM ({{Shelf}} AND m.last_posted_at IS NOT NULL
                    ORDER BY m.last_posted_at NULLS FIRST, m.times_posted, {{Chance}} < {{Point}}, chance LIMIT {3}) r
                LIMIT {3} - (SELECT count(*) FROM ahead) - (SELECT count(*) FROM round_again))
            SELECT * FROM ahead UNION ALL SELECT * FROM round_again UNION ALL SELECT * FROM posted) c
        ORDER BY c.category, c.last_posted_at NULLS FIRST, c.times_posted, c.chance < {{Point}}, c.chance, c.id
        """;

    /// <summary>The contents of which a file is locked, in the plan or in a carousel on its way: as few as those, however large the library.</summary>
    private const string Taken =
        """
        held AS MATERIALIZED (
            SELECT l.media_item_id FROM active_locks({0}, {1}) l UNION SELECT q.media_item_id FROM posting_queue q WHERE q.team_id = {0}
            UNION SELECT p.media_item_id FROM publication_media p WHERE p.team_id = {0} AND p.is_held),
        taken AS MATERIALIZED (
            SELECT DISTINCT i.content_hash FROM held h CROSS JOIN LATERAL (SELECT m.content_hash FROM media_items m WHERE m.id = h.media_item_id OFFSET 0) i)
        """;

    private const string CountShelf =
        "SELECT count(*) AS items FROM media_items m WHERE m.team_id = {0} AND m.category = a.category AND m.is_active AND m.verdict <> 'invalid'";

    private const string CountFresh = $"{CountShelf} AND m.last_posted_at IS NULL";

    /// <summary>Of two items that were never posted: <c>m</c> stands before <c>a</c> in the round that begins at the seed's point.</summary>
    private const string IsBeforeInRound = $"({Chance} < a.point, {Chance}) < (a.chance < a.point, a.chance)";

    /// <summary>Of two items that were posted last at the same time: <c>m</c> has its turn before <c>a</c>.</summary>
    private const string IsBefore = $"(m.times_posted, {Chance} < a.point, {Chance}) < (a.times_posted, a.chance < a.point, a.chance)";

    /// <summary>Counted from indexes; what is taken is found from the locks and the plan, and subtracted.</summary>
    public const string CountByCategory =
        $$"""
        WITH {{Taken}}
        SELECT p.category, sum(p.active)::int AS active, sum(p.eligible)::int AS eligible, sum(p.never_posted)::int AS never_posted
        FROM (
            SELECT m.category, count(*) AS active, count(*) AS eligible, count(*) FILTER (WHERE m.times_posted = 0) AS never_posted
            FROM media_items m WHERE m.team_id = {0} AND m.is_active AND m.verdict <> 'invalid' GROUP BY m.category
            UNION ALL
            SELECT m.category, count(*), 0, count(*) FILTER (WHERE m.times_posted = 0)
            FROM media_items m WHERE m.team_id = {0} AND m.is_active AND m.verdict = 'invalid' GROUP BY m.category
            UNION ALL
            SELECT i.category, 0, -count(*), 0
            FROM taken t CROSS JOIN LATERAL (
                SELECT m.category FROM media_items m
                WHERE m.team_id = {0} AND m.content_hash = t.content_hash AND m.is_active AND m.verdict <> 'invalid' OFFSET 0) i
            GROUP BY i.category) p
        GROUP BY p.category ORDER BY p.category
        """;

    /// <summary>
    /// How many that may be planned have their turn before one, in the order of <see cref="Candidates"/>. Ranges of the indexes are counted: all that were never
    /// posted, or of their round what lies between the seed's point and the item; and those that were posted before it. Only what was posted at the same
    /// moment is compared row by row. What is taken is subtracted as above. {2} is the item, {3} the seed.
    /// </summary>
    public const string CountBefore =
        $$"""
        WITH {{Taken}},
        asked AS MATERIALIZED (
            SELECT m.category, m.last_posted_at, m.times_posted, {{Chance}} AS chance, md5({3}::text)::uuid AS point
            FROM media_items m WHERE m.team_id = {0} AND m.id = {2})
        SELECT (
            SELECT sum(p.items) FROM (
                {{CountFresh}} AND a.last_posted_at IS NOT NULL
                UNION ALL {{CountFresh}} AND a.last_posted_at IS NULL AND a.chance >= a.point AND {{Chance}} >= a.point AND {{Chance}} < a.chance
                UNION ALL {{CountFresh}} AND a.last_posted_at IS NULL AND a.chance < a.point AND {{Chance}} >= a.point
                UNION ALL {{CountFresh}} AND a.last_posted_at IS NULL AND a.chance < a.point AND {{Chance}} < a.chance
                UNION ALL {{CountShelf}} AND m.last_posted_at < a.last_posted_at
                UNION ALL {{CountShelf}} AND m.last_posted_at = a.last_posted_at AND {{IsBefore}}
                UNION ALL
                SELECT -count(*) FROM taken t CROSS JOIN LATERAL (
                    SELECT i.id, i.category, i.last_posted_at, i.times_posted FROM media_items i
                    WHERE i.team_id = {0} AND i.content_hash = t.content_hash AND i.is_active AND i.verdict <> 'invalid' OFFSET 0) m
                WHERE m.category = a.category AND (m.last_posted_at < a.last_posted_at OR (m.last_posted_at = a.last_posted_at AND {{IsBefore}})
                    OR (m.last_posted_at IS NULL AND (a.last_posted_at IS NOT NULL OR {{IsBeforeInRound}})))) p)::int AS "Value"
        FROM asked a
        """;
}
