using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Health;
using Storyline.Testing;
using Storyline.Testing.Instagram;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Tests.Operations;

public sealed class ClockTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_clock_makes_its_own_tables_and_runs_the_timetable()
    {
        await using var world = await ServiceWorld.CreateAsync(time: TimeProvider.System);
        await world.ExecuteAsync("INSERT INTO telegram_updates (update_id, received_at) VALUES (1, now() - interval '4 days'), (2, now() - interval '2 days')");
        var begun = Stopwatch.GetTimestamp();
        await using var worker = await WorkerProcess.StartAsync(world, services => services.AddClock());
        output.WriteLine($"First start {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms");
        var scheduler = await worker.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        var trigger = (await scheduler.GetTrigger(new TriggerKey("housekeeping")))!;
        await scheduler.TriggerJob(trigger.JobKey);

        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM telegram_updates") == 1);
        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM service_runs WHERE service = 'Housekeeping'") == 1);
        (await world.ReadAsync<long>("SELECT count(*) FROM qrtz_triggers")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Several_processes_share_one_timetable()
    {
        await using var world = await ServiceWorld.CreateAsync(time: TimeProvider.System);
        await using var one = await WorkerProcess.StartAsync(world, services => services.AddClock());
        var begun = Stopwatch.GetTimestamp();
        await using var other = await WorkerProcess.StartAsync(world, services => services.AddClock());
        output.WriteLine($"Start with tables there {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms");

        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM qrtz_scheduler_state") == 2);

        (await world.ReadAsync<long>("SELECT count(*) FROM qrtz_triggers")).ShouldBe(
            await world.ReadAsync<long>("SELECT count(DISTINCT job_class_name) FROM qrtz_job_details"));
        begun = Stopwatch.GetTimestamp();
        await other.StopAsync();
        output.WriteLine($"Stop {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms");
    }

    [Fact]
    public async Task The_clock_s_watchdog_tells_of_a_dead_dispatch_loop_when_no_loop_is_alive()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await BeatAsync(world, "dispatch");
        world.Clock.Advance(TimeSpan.FromHours(1));
        await using var worker = await WorkerProcess.StartAsync(world, services => services.AddClock());
        var scheduler = await worker.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var watchdog = (await scheduler.GetTrigger(new TriggerKey("watchdog")))!.JobKey;

        await WorkerProcess.UntilAsync(
            world,
            async () =>
            {
                await scheduler.TriggerJob(watchdog);
                return world.Messenger.Texts.Any(message => message.Text.Contains("(dispatch) has not answered", StringComparison.Ordinal));
            },
            TimeSpan.FromMinutes(1));

        (await world.ReadAsync<long>("SELECT count(*) FROM loop_heartbeats WHERE name = 'watchdog'")).ShouldBe(1);
    }

    [Fact]
    public async Task Uploads_whose_time_is_over_are_taken_away_every_hour()
    {
        await using var world = await ServiceWorld.CreateAsync(time: TimeProvider.System);
        var publication = await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Published);
        await world.ExecuteAsync(
            $"""
            INSERT INTO cloud_uploads (public_id, team_id, publication_id, is_video, started_at, uploaded_at, expires_at)
            VALUES ('over', '{world.Team.Id}', '{publication.Id}', false, now() - interval '2 days', now() - interval '2 days', now())
            """);
        await using var worker = await WorkerProcess.StartAsync(world, services => services.AddClock());
        var scheduler = await worker.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        var trigger = (await scheduler.GetTrigger(new TriggerKey("cloud-sweep")))!;
        await scheduler.TriggerJob(trigger.JobKey);

        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM cloud_uploads WHERE removed_at IS NOT NULL") == 1);
        var next = trigger.GetFireTimeAfter(TimeProvider.System.GetUtcNow())!.Value;
        (trigger.GetFireTimeAfter(next) - next).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Jobs_carry_no_schedule()
    {
        typeof(HousekeepingJob).GetCustomAttributes(inherit: false).ShouldNotContain(attribute => attribute.GetType().Name.Contains("Trigger", StringComparison.Ordinal));
    }

    private static Task BeatAsync(ServiceWorld world, string loop) =>
        world.DoAsync<Heartbeats>(beats => beats.BeatAsync(loop, TimeSpan.FromMinutes(3), CancellationToken.None));
}
