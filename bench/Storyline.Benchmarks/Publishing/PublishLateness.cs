using Npgsql;
using Storyline.Testing.Crashes;

namespace Storyline.Benchmarks.Publishing;

/// <summary>How much later than its time a post's first publish call reached Instagram, as Instagram's own ledger has it, whatever became of the call.</summary>
/// <param name="Seconds">Between the two.</param>
/// <param name="IsHeldUp">Whether a reading right before it was never answered: the call then waits until the product gives that up.</param>
internal sealed record PublishLateness(double Seconds, bool IsHeldUp)
{
    /// <summary>Quota and live stories are read in the last seconds before a post's time.</summary>
    private static readonly TimeSpan LastReadings = TimeSpan.FromSeconds(5);

    /// <summary>One for each account that a publish call came for; an account has one post.</summary>
    public static async Task<IReadOnlyList<PublishLateness>> ReadAsync(CrashStage shop)
    {
        var lines = (await shop.Outside.Instagram.LedgerAsync("instagram")).ToLookup(line => line.Account);
        await using var connection = new NpgsqlConnection(shop.World.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT a.instagram_id, min(p.due_at) FROM publications p JOIN instagram_accounts a ON a.id = p.instagram_account_id GROUP BY a.instagram_id", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var late = new List<PublishLateness>();
        while (await rows.ReadAsync())
        {
            var (account, due) = (lines[rows.GetString(0)], rows.GetFieldValue<DateTimeOffset>(1));
            if (account.FirstOrDefault(line => line.Operation == "publish") is { } call)
            {
                late.Add(new PublishLateness(
                    (call.At - due).TotalSeconds,
                    account.Any(line => line is { Operation: "quota" or "stories", Fault: "timeout" } && line.At >= due - LastReadings && line.Id < call.Id)));
            }
        }

        return late;
    }
}
