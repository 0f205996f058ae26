using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Storyline.Data.Operations;
using Storyline.Models.Operations;
using Storyline.Testing;

namespace Storyline.Data.Tests.Operations;

public sealed class AuditTests
{
    [Fact]
    public async Task The_audit_log_is_insert_only()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await AppendAsync(world, "mix.changed");

        await world.RefusesAsync(Refused.InsertOnly, "UPDATE audit_log SET action = 'nothing'");
        await world.RefusesAsync(Refused.InsertOnly, "DELETE FROM audit_log");
        await world.RefusesAsync(Refused.InsertOnly, "TRUNCATE audit_log");
    }

    [Fact]
    public async Task The_chain_holds_however_many_write_at_once()
    {
        await using var world = await ServiceWorld.CreateAsync();

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 12 },
            async (number, _) => await AppendAsync(world, $"change.{number}"));

        (await BrokenLinksAsync(world)).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT count(*) FROM audit_log")).ShouldBe(200);
    }

    [Fact]
    public async Task Each_team_has_a_chain_of_its_own()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (other, _, _) = await world.Teams.CreateAsync("other");
        for (var i = 0; i < 5; i++)
        {
            await AppendAsync(world, $"ours.{i}");
            await AppendAsync(world, $"theirs.{i}", other.Id);
        }

        (await BrokenLinksAsync(world)).ShouldBe(0);
    }

    [Fact]
    public async Task A_line_that_was_changed_past_every_guard_breaks_the_chain()
    {
        await using var world = await ServiceWorld.CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            await AppendAsync(world, $"change.{i}");
        }

        await world.ExecuteAsync("SET session_replication_role = replica; UPDATE audit_log SET subject = 'forged' WHERE action = 'change.2'");

        (await BrokenLinksAsync(world)).ShouldBe(1);
    }

    [Fact]
    public async Task A_value_cannot_move_from_one_column_to_the_next_unnoticed()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await AppendAsync(world, "mix.changed", oldValue: "memes=1");

        await world.ExecuteAsync("SET session_replication_role = replica; UPDATE audit_log SET new_value = old_value, old_value = NULL");

        (await BrokenLinksAsync(world)).ShouldBe(1);
    }

    private static Task AppendAsync(ServiceWorld world, string action, Models.Teams.TeamId? team = null, string? oldValue = null) =>
        world.DoAsync<IAuditRepository>(audit => audit.AppendAsync(
            new AuditEntry
            {
                Id = AuditEntryId.New(ServiceWorld.Start),
                TeamId = team ?? world.Team.Id,
                Action = action,
                Subject = "category mix",
                OldValue = oldValue,
                At = ServiceWorld.Start,
                Origin = "cli",
            },
            CancellationToken.None));

    /// <summary>Reckons every hash anew, as an auditor would, from the rows alone.</summary>
    private static async Task<int> BrokenLinksAsync(ServiceWorld world)
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync();
        await using var read = new NpgsqlCommand(
            """
            SELECT team_id, hash, array_to_string(ARRAY[id::text, user_id::text, action, subject, old_value, new_value, extract(epoch FROM at)::text, origin], E'\x1f', E'\x1e')
            FROM audit_log ORDER BY team_id, sequence
            """,
            connection);
        await using var rows = await read.ExecuteReaderAsync();
        var (team, before, broken) = (Guid.Empty, "", 0);
        while (await rows.ReadAsync())
        {
            before = rows.GetGuid(0) == team ? before : "";
            team = rows.GetGuid(0);
            broken += Hash(before + "\u001f" + rows.GetString(2)) == rows.GetString(1) ? 0 : 1;
            before = rows.GetString(1);
        }

        return broken;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
