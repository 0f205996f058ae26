using Npgsql;
using Storyline.Data.Scheduling;
using Storyline.Models.Scheduling;
using Storyline.Testing;

namespace Storyline.Data.Tests.Scheduling;

public sealed class QueueTests
{
    [Fact]
    public async Task A_slot_is_taken_once_but_a_whole_plan_can_move_through_its_own_slots()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var pictures = await world.Library.AddManyAsync("memes", 3);
        await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddMinutes(index))));

        await world.RefusesAsync(Refused.Duplicate, "UPDATE posting_queue SET slot_number = (SELECT min(slot_number) FROM posting_queue)");
        (await world.ExecuteAsync("UPDATE posting_queue SET slot_number = slot_number + 1")).ShouldBe(3);
        (await world.ExecuteAsync("UPDATE posting_queue q SET slot_number = (SELECT min(slot_number) + max(slot_number) - q.slot_number FROM posting_queue)")).ShouldBe(3);
    }

    [Fact]
    public async Task A_picture_is_in_the_plan_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        await world.Plan.AddAsync(picture, ServiceWorld.Start);

        (await Should.ThrowAsync<PostgresException>(() => world.Plan.AddAsync(picture, ServiceWorld.Start.AddDays(1)))).SqlState.ShouldBe(Refused.Duplicate);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_gets_the_row_and_the_other_learns_that_it_is_busy()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        await using var holder = new NpgsqlConnection(world.ConnectionString);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("SELECT 1 FROM posting_queue FOR UPDATE", holder, transaction))
        {
            await hold.ExecuteScalarAsync();
        }

        (await TakeAsync(world, id)).ShouldBeOfType<Taken.Busy>();
        await transaction.RollbackAsync();
        (await TakeAsync(world, id)).ShouldBeOfType<Taken.Ours>();
        (await TakeAsync(world, QueueItemId.New(ServiceWorld.Start))).ShouldBeOfType<Taken.Gone>();
    }

    private static Task<Taken> TakeAsync(ServiceWorld world, QueueItemId id) =>
        world.AskAsync<IQueueRepository, Taken>(queue => queue.TakeAsync(world.Team.Id, id, CancellationToken.None));
}
