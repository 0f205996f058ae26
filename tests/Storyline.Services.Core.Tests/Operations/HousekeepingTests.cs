using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Health;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Operations;

public sealed class HousekeepingTests
{
    [Fact]
    public async Task What_nobody_can_need_any_more_goes_and_the_rest_stays()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await AddAsync(world, "61 days", "4 days", "2 days", "25 hours");
        await AddAsync(world, "59 days", "2 days", "1 hour", "23 hours");

        (await RunAsync(world)).ShouldBe(4);

        (await world.ReadAsync<long>("SELECT count(*) FROM callback_keys")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM telegram_updates")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM loop_heartbeats")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM awaited_replies")).ShouldBe(1);
        (await world.ReadAsync<string>("SELECT trigger || ' ' || summary::text FROM service_runs")).ShouldBe(
            "clock {\"bot_messages\": 0, \"callback_keys\": 1, \"webhook_inbox\": 0, \"media_arrivals\": 0, \"awaited_replies\": 1, \"loop_heartbeats\": 1, \"telegram_updates\": 1}");
    }

    [Fact]
    public async Task The_last_beat_of_a_loop_that_died_stays_so_that_health_does_not_turn_green()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await AddAsync(world, "1 day", "1 day", "3 days", "1 hour");

        await RunAsync(world);

        (await world.AskAsync<HealthReporter, IReadOnlyList<LoopHealth>>(health => health.LoopsAsync(CancellationToken.None)))
            .ShouldHaveSingleItem().IsStale.ShouldBeTrue();
    }

    [Fact]
    public async Task A_process_that_stops_in_good_order_takes_the_beats_of_its_killed_forerunner_with_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await AddAsync(world, "1 day", "1 day", "2 hours", "1 hour");
        await world.DoAsync<Heartbeats>(beats => beats.BeatAsync("dispatch", TimeSpan.FromMinutes(3), CancellationToken.None));

        await world.DoAsync<Heartbeats>(beats => beats.EndAsync(CancellationToken.None));

        (await world.ReadAsync<long>("SELECT count(*) FROM loop_heartbeats")).ShouldBe(0);
    }

    [Fact]
    public async Task A_round_that_finds_nothing_leaves_no_trace()
    {
        await using var world = await ServiceWorld.CreateAsync();

        (await RunAsync(world)).ShouldBe(0);

        (await world.ReadAsync<long>("SELECT count(*) FROM service_runs")).ShouldBe(0);
    }

    private static Task<int> RunAsync(ServiceWorld world) => world.AskAsync<Housekeeping, int>(house => house.RunAsync(CancellationToken.None));

    private static async Task AddAsync(ServiceWorld world, string button, string update, string beat, string question = "1 hour")
    {
        var person = await world.Teams.AddPersonAsync($"asked {question} ago");
        var now = $"timestamptz '{ServiceWorld.Start:O}'";
        await world.ExecuteAsync(
            $"""
            INSERT INTO callback_keys (key, team_id, telegram_chat_id, action, subject, created_at) VALUES (md5('{button}'), '{world.Team.Id}', 1, 'skip', '', {now} - interval '{button}');
            INSERT INTO telegram_updates (update_id, received_at) SELECT count(*), {now} - interval '{update}' FROM telegram_updates;
            INSERT INTO loop_heartbeats (name, instance, beat_at, stale_after) VALUES ('dispatch', '{beat}', {now} - interval '{beat}', interval '1 minute');
            INSERT INTO awaited_replies (telegram_chat_id, user_id, team_id, question, question_message_id, asked_at) VALUES (1, '{person.UserId}', '{world.Team.Id}', 'a:b', 1, {now} - interval '{question}');
            """);
    }
}
