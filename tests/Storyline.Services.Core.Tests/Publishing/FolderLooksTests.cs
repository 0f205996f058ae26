using Npgsql;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class FolderLooksTests
{
    [Fact]
    public async Task A_look_that_hangs_is_not_waited_for_and_goes_on_alone()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(world.Team.Id, AlertKind.MediaFolderAway, "/nowhere", "It is away.", CancellationToken.None));
        await using var holder = new NpgsqlConnection(world.ConnectionString);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("LOCK TABLE media_items IN ACCESS EXCLUSIVE MODE", holder, transaction))
        {
            await hold.ExecuteNonQueryAsync();
        }

        await world.DoAsync<FolderLooks>(async looks =>
        {
            var first = looks.LookAsync(CancellationToken.None);
            for (var second = 0; second < 500 && !first.IsCompleted; second++)
            {
                await Task.Delay(20);
                world.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            await first;
            looks.LookAsync(CancellationToken.None).IsCompleted.ShouldBeTrue();
        });

        world.Logs.Lines.Count(line => line.Contains("has not answered within", StringComparison.Ordinal)).ShouldBe(1);
        (await OpenAsync(world)).ShouldBe(1);
        await transaction.RollbackAsync();
        for (var round = 0; await OpenAsync(world) > 0; round++)
        {
            round.ShouldBeLessThan(500, "The look never came back.");
            await Task.Delay(20);
        }
    }

    private static Task<long> OpenAsync(ServiceWorld world) => world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL");
}
