using Npgsql;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class ReplanningTests
{
    [Fact]
    public async Task A_post_that_a_worker_claims_meanwhile_keeps_its_slot_and_no_other_gets_its_number()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 9);
        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 2, seed: 1, world.Admin, CancellationToken.None));
        var chat = await world.Teams.ChangeAsync(world.Chat, "posts_per_day = 2, posting_hours_start = 18, posting_hours_end = 20");
        await using var worker = new NpgsqlConnection(world.ConnectionString);
        await worker.OpenAsync();
        await using var claim = await worker.BeginTransactionAsync();
        await ClaimFirstAsync(worker, claim);

        // Unclaimed, the first post would leave its number to the second one.
        var replanning = world.AskAsync<Replanning, int>(replan => replan.RunAsync(chat, world.Admin, CancellationToken.None));
        await UntilItWaitsAsync(world);
        await claim.CommitAsync();

        (await replanning).ShouldBe(plan.Posts.Count - 1);
        (await world.ReadAsync<long>($"SELECT count(*) FROM posting_queue WHERE status = 'claimed' AND slot_number = {plan.Posts[0].SlotNumber}")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(DISTINCT slot_number) - count(*) FROM posting_queue")).ShouldBe(0);
    }

    [Fact]
    public async Task A_slot_whose_post_has_gone_out_is_filled_by_no_other_where_the_day_begins_later()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 9);
        var ana = await world.Teams.AddPersonAsync("ana");
        var chat = await world.Teams.ChangeAsync(world.Chat, "posting_hours_start = 14, posting_hours_end = 2");
        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(chat, 2, seed: 1, world.Admin, CancellationToken.None));
        var first = new QueueItemId(await world.ReadAsync<Guid>("SELECT id FROM posting_queue ORDER BY scheduled_for LIMIT 1"));
        world.Clock.Advance(TimeSpan.FromHours(6));
        await world.DoAsync<PostActions>(posts => posts.PostedAsync(first, ana, CancellationToken.None));
        var gone = await world.ReadAsync<long>("SELECT slot_number FROM posting_history");
        var elsewhere = await world.Teams.ChangeAsync(chat, "time_zone = 'America/Los_Angeles'");

        var moved = await world.AskAsync<Replanning, int>(replan => replan.RunAsync(elsewhere, world.Admin, CancellationToken.None));

        (gone, moved).ShouldBe((plan.Posts[0].SlotNumber.Value, plan.Posts.Count - 1));
        (await world.ReadAsync<long>($"SELECT count(*) FROM posting_queue WHERE slot_number = {gone}")).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT min(slot_number) FROM posting_queue")).ShouldBe(plan.Posts[1].SlotNumber.Value);
    }

    private static async Task ClaimFirstAsync(NpgsqlConnection worker, NpgsqlTransaction claim)
    {
        await using var command = new NpgsqlCommand(
            """
            UPDATE posting_queue SET status = 'claimed', lease_owner = 'worker:1', lease_until = now() + interval '1 minute', fence = fence + 1
            WHERE id = (SELECT id FROM posting_queue ORDER BY scheduled_for LIMIT 1)
            """,
            worker, claim);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task UntilItWaitsAsync(ServiceWorld world)
    {
        for (var round = 0; round < 1000; round++)
        {
            if (await world.ReadAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0)
            {
                return;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("Nobody waits for the claimed row.");
    }
}
