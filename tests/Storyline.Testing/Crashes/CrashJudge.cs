using Npgsql;
using Storyline.Models.Scheduling;
using Storyline.Testing.Chats;

namespace Storyline.Testing.Crashes;

/// <summary>Compares what Instagram saw with what the product believes.</summary>
internal sealed class CrashJudge(ChatSimulator outside, ServiceWorld world)
{
    /// <summary>Steps at which a post may stand without a line in the record when everything has come to its end.</summary>
    private static readonly string?[] Ended = ["failed", "cancelled", "rehearsed", "unconfirmed"];

    public async Task<CrashVerdict> JudgeAsync(IReadOnlyCollection<QueueItemId> planned)
    {
        var live = await outside.Instagram.PublishedAsync();
        var believed = await BelievedAsync();
        var byPublication = believed.Where(row => row.Publication is not null).ToDictionary(row => row.Publication!, row => row.Item);
        var items = believed.GroupBy(row => row.Item).ToDictionary(group => group.Key, group => group.First());
        var stories = live.GroupBy(line => byPublication.GetValueOrDefault(line.PostedPublicId ?? "") ?? line.PostedPublicId ?? "nothing of ours")
            .ToDictionary(group => group.Key, group => group.Count());
        return new CrashVerdict(planned.Count, live.Count)
        {
            Twice = [.. stories.Where(story => story.Value > 1).Select(story => $"{story.Key} went live {story.Value} times")],
            Lost =
            [
                .. planned.Select(id => id.ToString()).Where(id => !items.ContainsKey(id)).Select(id => $"{id} is in no plan and in no record"),
                .. items.Values.Where(item => item.Status is null && !Ended.Contains(item.Step)).Select(item => $"{item.Item} stopped at {item.Step ?? "nothing"}"),
            ],
            Disagreements =
            [
                .. stories.Keys.Where(item => items.GetValueOrDefault(item)?.Status != "posted").Select(item => $"{item} is live and not recorded as posted"),
                .. items.Values.Where(item => item is { Status: "posted", Method: "instagram_api" } && !stories.ContainsKey(item.Item)).Select(item => $"{item.Item} is recorded as posted and never went live"),
            ],
            HandedOver = items.Values.Count(item => item is { Step: "failed" or "cancelled", Status: null }),
            Doubtful = await world.ReadAsync<int>("SELECT count(DISTINCT publication_id)::int FROM publish_attempts WHERE answer IS NULL OR answer NOT LIKE 'published as %'"),
            Questions = await world.ReadAsync<string[]>(
                """
                SELECT coalesce(array_agg(round(extract(epoch FROM a.first_seen_at - (
                    SELECT max(t.started_at) FROM publish_attempts t JOIN publications p ON p.id = t.publication_id
                    WHERE p.queue_item_id::text = a.subject AND t.started_at <= a.first_seen_at))) || ' s: ' || a.message), '{}')
                FROM alerts a WHERE a.kind = 'post_unconfirmed'
                """),
            LongestSilence = await world.ReadAsync<TimeSpan>(
                """
                SELECT coalesce(max(a.first_seen_at - (
                    SELECT max(t.started_at) FROM publish_attempts t JOIN publications p ON p.id = t.publication_id
                    WHERE p.queue_item_id::text = a.subject AND t.started_at <= a.first_seen_at)), interval '0')
                FROM alerts a WHERE a.kind = 'post_unconfirmed'
                """),
            Unconfirmed = items.Values.Count(item => item.Step == "unconfirmed"),
        };
    }

    private async Task<List<Belief>> BelievedAsync()
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT i.id::text, p.id::text, p.step, h.status, h.method
            FROM (SELECT id FROM posting_queue UNION SELECT queue_item_id FROM posting_history) i
            LEFT JOIN publications p ON p.queue_item_id = i.id
            LEFT JOIN posting_history h ON h.queue_item_id = i.id
            """,
            connection);
        await using var rows = await command.ExecuteReaderAsync();
        var beliefs = new List<Belief>();
        while (await rows.ReadAsync())
        {
            beliefs.Add(new Belief(rows.GetString(0), Text(rows, 1), Text(rows, 2), Text(rows, 3), Text(rows, 4)));
        }

        return beliefs;
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed record Belief(string Item, string? Publication, string? Step, string? Status, string? Method);
}
