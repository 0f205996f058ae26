using Npgsql;
using Storyline.Testing.Crashes;

namespace Storyline.Benchmarks.Publishing;

/// <summary>How much later than its time a post's first publish call reached Instagram, as Instagram's own ledger has it, whatever became of the call.</summary>
internal static class PublishLateness
{
    /// <summary>In seconds, in order; one for each account that a publish call came for: an account has one post.</summary>
    public static async Task<IReadOnlyList<double>> ReadAsync(CrashStage shop)
    {
        var lines = (await shop.Outside.Instagram.LedgerAsync("instagram")).Where(line => line.Operation == "publish").ToLookup(line => line.Account);
        await using var connection = new NpgsqlConnection(shop.World.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT a.instagram_id, min(p.due_at) FROM publications p JOIN instagram_accounts a ON a.id = p.instagram_account_id GROUP BY a.instagram_id", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var late = new List<double>();
        while (await rows.ReadAsync())
        {
            if (lines[rows.GetString(0)].FirstOrDefault() is { } call)
            {
                late.Add((call.At - rows.GetFieldValue<DateTimeOffset>(1)).TotalSeconds);
            }
        }

        late.Sort();
        return late;
    }
}
