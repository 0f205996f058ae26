using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class ActivityRepository(StorylineDbContext database) : IActivityRepository
{
    public async Task<Page<ActivityLine>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken)
    {
        var after = KeysetCursor.Parse(page.Cursor) ?? new KeysetCursor(DateTimeOffset.MaxValue, Guid.Empty);
        var limit = page.Size + 1;
        // Each part is cut to a page before they are joined, so that each is a walk along its own index.
        var rows = await database.Database.SqlQuery<Row>(
            $"""
            SELECT happened.id, happened.at, happened.kind, happened.user_id, happened.what, COALESCE(about.name, happened.subject) AS subject,
                happened.old_value, happened.new_value, person.username, person.first_name
            FROM (
                (SELECT id, at, 'interaction' AS kind, user_id, name AS what, NULL AS subject, NULL AS old_value, NULL AS new_value
                    FROM user_interactions WHERE team_id = {teamId.Value} AND (at, id) < ({after.At}, {after.Id}) ORDER BY at DESC, id DESC LIMIT {limit})
                UNION ALL
                (SELECT id, posted_at, 'post', user_id, status, media_snapshot ->> 'fileName', NULL, NULL
                    FROM posting_history WHERE team_id = {teamId.Value} AND (posted_at, id) < ({after.At}, {after.Id}) ORDER BY posted_at DESC, id DESC LIMIT {limit})
                UNION ALL
                (SELECT id, at, 'change', user_id, action, subject, old_value, new_value
                    FROM audit_log WHERE team_id = {teamId.Value} AND (at, id) < ({after.At}, {after.Id}) ORDER BY at DESC, id DESC LIMIT {limit})
            ) happened LEFT JOIN users person ON person.id = happened.user_id
                LEFT JOIN chat_settings about ON about.team_id = {teamId.Value} AND about.id::text = happened.subject
            ORDER BY happened.at DESC, happened.id DESC LIMIT {limit}
            """).ToListAsync(cancellationToken);
        return KeysetCursor.Page(rows, page.Size, row => new KeysetCursor(row.At, row.Id)).Select(row => row.ToLine());
    }

    private sealed class Row
    {
        public required Guid Id { get; init; }
        public required DateTimeOffset At { get; init; }
        public required string Kind { get; init; }
        public Guid? UserId { get; init; }
        public required string What { get; init; }
        public string? Subject { get; init; }
        public string? OldValue { get; init; }
        public string? NewValue { get; init; }
        public string? Username { get; init; }
        public string? FirstName { get; init; }

        public ActivityLine ToLine() => new(
            Id, At, Enum.Parse<ActivityKind>(Kind, ignoreCase: true), UserId is { } id ? new UserId(id) : null,
            Username is { Length: > 0 } ? $"@{Username}" : FirstName, What, Subject, OldValue, NewValue);
    }
}
