using Storyline.Testing;

namespace Storyline.Worker.Tests.Operations;

public sealed class IdleTests
{
    [Fact]
    public async Task An_idle_worker_writes_no_rows_and_asks_the_database_little()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/tomorrow.png"), ServiceWorld.Start.AddDays(1));
        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilIdleAsync(world);
        var (rows, statements, begun) = (await CountRowsAsync(world), Statements(world), world.Clock.GetUtcNow());

        for (var step = 0; step < 120; step++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(2);
            // However slow the machine: no loop may fall so far behind the clock that it counts as stuck.
            await WorkerProcess.UntilAsync(world, async () => !await IsBehindAsync(world));
        }

        var seconds = (world.Clock.GetUtcNow() - begun).TotalSeconds;
        await WorkerProcess.UntilAsync(
            world, async () => await world.ReadAsync<DateTime>("SELECT min(beat_at) FROM loop_heartbeats") > begun.UtcDateTime.AddMinutes(7), TimeSpan.FromSeconds(1));
        (await CountRowsAsync(world)).ShouldBe(rows);
        ((Statements(world) - statements) / seconds).ShouldBeLessThan(2);
        world.Messenger.Sent.ShouldBeEmpty();
    }

    private static async Task<bool> IsBehindAsync(ServiceWorld world) =>
        await world.ReadAsync<DateTime>("SELECT min(beat_at) FROM loop_heartbeats") < world.Clock.GetUtcNow().UtcDateTime.AddMinutes(-2.5);

    private static int Statements(ServiceWorld world) => world.Logs.Lines.Count(line => line.Contains("Executed DbCommand", StringComparison.Ordinal));

    private static async Task<long> CountRowsAsync(ServiceWorld world)
    {
        var tables = await world.ReadAsync<string[]>("SELECT array_agg(tablename::text) FROM pg_tables WHERE schemaname = 'public'");
        var total = 0L;
        foreach (var table in tables)
        {
            total += await world.ReadAsync<long>($"SELECT count(*) FROM \"{table}\"");
        }

        return total;
    }
}
