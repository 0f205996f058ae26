using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Operations.Health;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Operations;

/// <summary>The world's chat posts three a day between 9 and 21: a post is usual every four hours.</summary>
public sealed class WatchdogTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task A_silence_is_told_once_over_days_ends_with_a_post_and_is_told_again_when_it_comes_again()
    {
        await using var world = await PlannedAsync();
        await TickAsync(world, TimeSpan.FromDays(3));
        Told(world, "Nothing has been posted in Stories since Mon 23 Nov 12:00; a post is usual every 4 hours").ShouldBe(1);

        await PostAsync(world);
        await TickAsync(world, Tick);
        (await OpenAsync(world, AlertKind.NothingPosted)).ShouldBe(0);
        await TickAsync(world, TimeSpan.FromDays(3));

        Told(world, "Nothing has been posted in Stories since").ShouldBe(2);
    }

    [Fact]
    public async Task A_night_is_no_silence()
    {
        await using var world = await PlannedAsync();
        world.Clock.Advance(TimeSpan.FromHours(8));
        await PostAsync(world);

        await TickAsync(world, TimeSpan.FromHours(16));

        Told(world, "Nothing has been posted").ShouldBe(0);
    }

    [Fact]
    public async Task A_pause_is_no_silence_and_what_was_silent_before_it_is_forgotten_after_it()
    {
        await using var world = await PlannedAsync();
        await world.DoAsync<PostingSwitch>(posting => posting.PauseAsync(world.Chat, world.Admin, CancellationToken.None));
        await TickAsync(world, TimeSpan.FromDays(4));
        await world.DoAsync<PostingSwitch>(posting => posting.ResumeAsync(world.Chat, world.Admin, CancellationToken.None));
        await TickAsync(world, TimeSpan.FromHours(6));
        Told(world, "Nothing has been posted").ShouldBe(0);

        await TickAsync(world, TimeSpan.FromDays(1));

        Told(world, "Nothing has been posted").ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_that_was_renamed_after_its_pause_is_not_called_silent_for_the_time_of_the_pause()
    {
        await using var world = await PlannedAsync();
        await world.DoAsync<PostingSwitch>(posting => posting.PauseAsync(world.Chat, world.Admin, CancellationToken.None));
        await TickAsync(world, TimeSpan.FromDays(4));
        await world.DoAsync<PostingSwitch>(posting => posting.ResumeAsync(world.Chat, world.Admin, CancellationToken.None));
        await world.Teams.ChangeAsync(world.Chat, "name = 'Tales'");

        await TickAsync(world, TimeSpan.FromHours(6));
        Told(world, "Nothing has been posted").ShouldBe(0);
    }

    [Fact]
    public async Task The_end_of_a_pause_in_one_chat_hides_no_silence_in_another_of_the_same_name()
    {
        await using var world = await PlannedAsync();
        var other = await world.Teams.AddChatAsync(world.Team, world.Chat.TelegramChatId - 500, ChatPurpose.Work);
        other.Name.ShouldBe(world.Chat.Name);
        await world.DoAsync<PostingSwitch>(posting => posting.PauseAsync(other, world.Admin, CancellationToken.None));
        await TickAsync(world, TimeSpan.FromDays(2));
        (await OpenAsync(world, AlertKind.NothingPosted)).ShouldBe(1);

        await world.DoAsync<PostingSwitch>(posting => posting.ResumeAsync(other, world.Admin, CancellationToken.None));
        await TickAsync(world, Tick);

        (await OpenAsync(world, AlertKind.NothingPosted)).ShouldBe(1);
    }

    [Fact]
    public async Task A_forgotten_pause_is_told_once_after_three_days_and_is_over_with_the_pause()
    {
        await using var world = await PlannedAsync();
        await world.DoAsync<PostingSwitch>(posting => posting.PauseAsync(world.Chat, world.Admin, CancellationToken.None));
        await TickAsync(world, TimeSpan.FromDays(2.5));
        Told(world, "has been paused since").ShouldBe(0);

        await TickAsync(world, TimeSpan.FromDays(3));

        Told(world, "Stories has been paused since Mon 23 Nov 12:00, and nothing goes out: /resume there goes on.").ShouldBe(1);
        (await OpenAsync(world, AlertKind.PausedLong)).ShouldBe(1);
        await world.DoAsync<PostingSwitch>(posting => posting.ResumeAsync(world.Chat, world.Admin, CancellationToken.None));
        await TickAsync(world, Tick);
        (await OpenAsync(world, AlertKind.PausedLong)).ShouldBe(0);
    }

    [Fact]
    public async Task A_plan_that_ends_is_told_a_day_before_and_once_more_when_it_is_empty()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/last.png"), ServiceWorld.Start.AddHours(60));
        await TickAsync(world, TimeSpan.FromHours(30));
        Told(world, "The plan of Stories ends").ShouldBe(0);

        await TickAsync(world, TimeSpan.FromHours(20));
        Told(world, "The plan of Stories ends Thu 26 Nov 00:00").ShouldBe(1);

        await world.ExecuteAsync("DELETE FROM posting_queue");
        await TickAsync(world, TimeSpan.FromDays(2));
        Told(world, "Nothing is planned in Stories").ShouldBe(1);
        Told(world, "The plan of Stories ends").ShouldBe(1);

        await world.Plan.AddAsync(await world.Library.AddAsync("memes/more.png"), world.Clock.GetUtcNow().AddDays(9));
        await TickAsync(world, Tick);
        (await OpenAsync(world, AlertKind.PlanEmpty)).ShouldBe(0);
    }

    [Fact]
    public async Task A_post_that_was_moved_far_behind_the_end_of_a_plan_hides_neither_its_end_nor_that_it_is_empty()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/last.png"), ServiceWorld.Start.AddHours(60));
        var far = await world.Plan.AddAsync(await world.Library.AddAsync("memes/far.png"), ServiceWorld.Start.AddHours(55));
        await world.DoAsync<PlanMoves>(moves => moves.MoveAsync(far, ServiceWorld.Start.AddDays(27), world.Admin, CancellationToken.None));
        await TickAsync(world, TimeSpan.FromHours(50));
        Told(world, "The plan of Stories ends Thu 26 Nov 00:00").ShouldBe(1);

        await world.ExecuteAsync($"DELETE FROM posting_queue WHERE id <> '{far}'");
        await TickAsync(world, TimeSpan.FromHours(2));

        Told(world, "Nothing is planned in Stories but single posts that were moved by hand or sent ahead").ShouldBe(1);
    }

    [Fact]
    public async Task Content_that_runs_dry_is_told_a_week_before_and_two_days_before_and_resolved_by_new_pictures()
    {
        await using var world = await PlannedAsync();
        await world.Teams.SetMixAsync(world.Team.Id, ("memes", 1m));
        await world.ExecuteAsync("DELETE FROM posting_queue");
        await world.Library.AddManyAsync("memes", 29);
        await CountAsync(world);
        Told(world, "memes has content").ShouldBe(0);

        await ArchiveAsync(world, 10);
        await CountAsync(world);
        await CountAsync(world);
        Told(world, "memes has content for 6.7 more days").ShouldBe(1);

        await ArchiveAsync(world, 15);
        await CountAsync(world);
        await CountAsync(world);
        Told(world, "memes has content for 1.7 more days").ShouldBe(1);
        Told(world, "memes has content").ShouldBe(2);

        await world.ExecuteAsync("UPDATE media_items SET is_active = true");
        await world.ExecuteAsync("UPDATE media_items SET content_hash = content_hash || 'x'");
        await world.Library.AddManyAsync("memes/more", 100);
        await CountAsync(world);
        (await OpenAsync(world, AlertKind.ContentLow) + await OpenAsync(world, AlertKind.ContentNearlyOut)).ShouldBe(0);
    }

    [Fact]
    public async Task A_stuck_loop_is_told_once_when_it_does_not_catch_up_and_resolved_when_it_beats_again()
    {
        await using var world = await PlannedAsync();
        await BeatAsync(world, "dispatch");
        world.Clock.Advance(TimeSpan.FromHours(1));
        await LookAsync(world);
        Told(world, "(dispatch) has not answered").ShouldBe(0);

        await TickAsync(world, TimeSpan.FromHours(5));
        Told(world, "(dispatch) has not answered since 2026-11-23 12:00 UTC").ShouldBe(1);

        await BeatAsync(world, "dispatch");
        await LookAsync(world);
        (await OpenAsync(world, AlertKind.LoopStale)).ShouldBe(0);
    }

    [Fact]
    public async Task A_machine_that_slept_raises_no_alarm_about_loops_that_go_on()
    {
        await using var world = await PlannedAsync();
        await BeatAsync(world, "dispatch");
        world.Clock.Advance(TimeSpan.FromHours(9));
        await LookAsync(world);
        await BeatAsync(world, "dispatch");
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await LookAsync(world);

        Told(world, "has not answered").ShouldBe(0);
    }

    [Fact]
    public async Task A_slot_that_stayed_empty_is_forgotten_when_there_is_something_to_post_again()
    {
        await using var world = await PlannedAsync();
        await world.ExecuteAsync("DELETE FROM posting_queue");
        await world.ExecuteAsync("UPDATE media_items SET is_active = false");
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(
            world.Team.Id, AlertKind.NothingEligible, world.Chat.Id.ToString(), "A slot stayed empty.", CancellationToken.None));
        await LookAsync(world);
        (await OpenAsync(world, AlertKind.NothingEligible)).ShouldBe(1);

        await world.Library.AddAsync("memes/new.png");
        await LookAsync(world);

        (await OpenAsync(world, AlertKind.NothingEligible)).ShouldBe(0);
    }

    [Fact]
    public async Task A_look_that_finds_all_as_it_was_writes_nothing()
    {
        await using var world = await PlannedAsync();
        await TickAsync(world, TimeSpan.FromDays(2));
        var before = await world.ReadAsync<string>("SELECT string_agg(a::text, ',' ORDER BY id) FROM alerts a");
        before.ShouldNotBeEmpty();

        await LookAsync(world);
        await CountAsync(world);
        await LookAsync(world);
        await CountAsync(world);

        (await world.ReadAsync<string>("SELECT string_agg(a::text, ',' ORDER BY id) FROM alerts a WHERE kind <> 'content_nearly_out'")).ShouldBe(before);
        (await world.ReadAsync<long>("SELECT count(*) FROM service_runs")).ShouldBe(0);
    }

    private static async Task<ServiceWorld> PlannedAsync()
    {
        var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/planned.png"), ServiceWorld.Start.AddDays(60));
        return world;
    }

    private static async Task TickAsync(ServiceWorld world, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Tick)
        {
            world.Clock.Advance(Tick);
            await LookAsync(world);
        }
    }

    private static async Task CountAsync(ServiceWorld world)
    {
        await world.DoAsync<Watchdog>(watchdog => watchdog.CountAsync(CancellationToken.None));
        world.Clock.Advance(AlertTelling.Gathered);
        await LookAsync(world);
    }

    private static Task LookAsync(ServiceWorld world) => world.DoAsync<Watchdog>(watchdog => watchdog.LookAsync(CancellationToken.None));

    private static Task BeatAsync(ServiceWorld world, string loop) =>
        world.DoAsync<Heartbeats>(beats => beats.BeatAsync(loop, TimeSpan.FromMinutes(3), CancellationToken.None));

    private static Task<int> ArchiveAsync(ServiceWorld world, int count) => world.ExecuteAsync(
        $"UPDATE media_items SET is_active = false WHERE id IN (SELECT id FROM media_items WHERE is_active AND category = 'memes' LIMIT {count})");

    /// <summary>A line of the record, as a decision writes it.</summary>
    private static Task<int> PostAsync(ServiceWorld world) => world.ExecuteAsync(
        $$"""
        INSERT INTO posting_history (id, team_id, media_item_id, queue_item_id, chat_settings_id, scheduled_for, posted_at, status, method, media_snapshot, reasons)
        SELECT gen_random_uuid(), team_id, id, gen_random_uuid(), '{{world.Chat.Id}}', '{{world.Clock.GetUtcNow():O}}', '{{world.Clock.GetUtcNow():O}}', 'posted', 'telegram_manual', '{}', '[]'
        FROM media_items LIMIT 1
        """);

    private static int Told(ServiceWorld world, string words) =>
        world.Messenger.Texts.Count(message => message.ChatId == world.AdminChat.TelegramChatId && message.Text.Contains(words, StringComparison.Ordinal));

    private static Task<long> OpenAsync(ServiceWorld world, string kind) =>
        world.ReadAsync<long>($"SELECT count(*) FROM alerts WHERE kind = '{kind}' AND resolved_at IS NULL");
}
