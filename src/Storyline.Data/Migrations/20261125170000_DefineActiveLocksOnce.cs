using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storyline.Data.Migrations
{
    /// <summary>The one definition of a lock that holds, what no lock may be, and the indexes that eligibility reads instead of the library.</summary>
    [DbContext(typeof(StorylineDbContext))]
    [Migration("20261125170000_DefineActiveLocksOnce")]
    public partial class DefineActiveLocksOnce : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                -- Month × 100 + day compares as the calendar does, so that 29 February needs no case of its own: a season up to it ends on
                -- the 28th of a common year, and one from it on begins on 1 March.
                CREATE FUNCTION is_in_season(first_day integer, last_day integer, local_time timestamp) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT CASE WHEN first_day <= last_day THEN d.today BETWEEN first_day AND last_day ELSE d.today >= first_day OR d.today <= last_day END
                    FROM (SELECT (extract(month FROM local_time) * 100 + extract(day FROM local_time))::integer AS today) d
                $$;

                -- The locks of a team that hold at a moment. PostgreSQL writes the body into the query that asks, so it costs what the condition costs.
                CREATE FUNCTION active_locks(team uuid, at timestamptz) RETURNS SETOF media_posting_locks LANGUAGE sql STABLE PARALLEL SAFE AS $$
                    SELECT l.* FROM media_posting_locks l
                    WHERE l.team_id = team AND l.locked_from <= at AND (l.locked_until IS NULL OR l.locked_until > at)
                        AND (l.season_start IS NULL
                            OR NOT is_in_season(l.season_start, l.season_end, at AT TIME ZONE (SELECT t.time_zone FROM teams t WHERE t.id = team)))
                $$;
                """);

            migrationBuilder.Sql("""
                ALTER TABLE media_posting_locks
                    ADD CONSTRAINT ck_media_posting_locks_cooldown CHECK (reason NOT IN ('recent_post', 'skip_cooldown') OR locked_until IS NOT NULL),
                    ADD CONSTRAINT ck_media_posting_locks_seasonal CHECK (reason <> 'seasonal' OR locked_until IS NOT NULL OR season_start IS NOT NULL),
                    ADD CONSTRAINT ck_media_posting_locks_days CHECK (season_start IS NULL OR (
                        season_start % 100 <= CASE season_start / 100 WHEN 2 THEN 29 WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END
                        AND season_end % 100 <= CASE season_end / 100 WHEN 2 THEN 29 WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END));
                """);

            migrationBuilder.Sql("""
                -- Never posted: shuffled once and for all by their ids' digests; a seed says where in the round to begin.
                CREATE INDEX ix_media_items_fresh ON media_items (team_id, category, (md5(id::text)::uuid))
                    WHERE is_active AND verdict <> 'invalid' AND last_posted_at IS NULL;
                CREATE INDEX ix_media_items_refused ON media_items (team_id, category, times_posted) WHERE is_active AND verdict = 'invalid';
                CREATE INDEX ix_media_items_unused ON media_items (team_id, (COALESCE(last_posted_at, created_at)), id) WHERE is_active;
                CREATE INDEX ix_media_items_reused ON media_items (team_id, times_posted DESC, id) WHERE is_active AND times_posted > 1;
                CREATE INDEX ix_media_posting_locks_coming ON media_posting_locks (team_id, locked_from);
                CREATE INDEX ix_media_posting_locks_seasons ON media_posting_locks (team_id) WHERE season_start IS NOT NULL;
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            DROP INDEX ix_media_posting_locks_seasons, ix_media_posting_locks_coming, ix_media_items_reused, ix_media_items_unused,
                ix_media_items_refused, ix_media_items_fresh;
            ALTER TABLE media_posting_locks DROP CONSTRAINT ck_media_posting_locks_days, DROP CONSTRAINT ck_media_posting_locks_seasonal,
                DROP CONSTRAINT ck_media_posting_locks_cooldown;
            DROP FUNCTION active_locks, is_in_season;
            """);
    }
}
