using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Teams;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Worker.Operations;

namespace Storyline.Worker.Tests.Operations;

public sealed class LifecycleAnnouncerTests
{
    [Fact]
    public async Task Start_and_stop_are_told_to_the_admin_chat()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(4));
        await using var worker = await WorkerProcess.StartAsync(world, services => Announcing(services));
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Texts.Count == 1);
        world.Clock.Advance(TimeSpan.FromMinutes(192));

        await worker.StopAsync();

        world.Messenger.Texts.ShouldAllBe(text => text.ChatId == world.AdminChat.TelegramChatId);
        world.Messenger.Texts[0].Text.ShouldBe("▶️ Storyline has started\nNext post: Mon 23 Nov 16:00 · cat.png");
        world.Messenger.Texts[1].Text.ShouldBe("⏹️ Storyline stops\nWas up for 3 h 12 min · 0 posts\nNext post: Mon 23 Nov 16:00 · cat.png, once Storyline runs again");
    }

    [Fact]
    public async Task The_next_post_is_told_in_the_time_of_the_chat_it_is_planned_for()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.ChangeAsync(world.AdminChat, "time_zone = 'Asia/Tokyo'");
        await world.Teams.ChangeAsync(world.Chat, "time_zone = 'America/New_York'");
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(4));

        await using var worker = await WorkerProcess.StartAsync(world, services => Announcing(services));
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Texts.Count == 1);

        world.Messenger.Texts[0].Text.ShouldBe("▶️ Storyline has started\nNext post: Mon 23 Nov 11:00 · cat.png");
    }

    [Fact]
    public async Task Of_several_work_chats_the_one_with_the_next_post_is_named()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var second = await world.Teams.ChangeAsync(await world.Teams.AddChatAsync(world.Team, -2002, ChatPurpose.Work), "name = 'Second shop', time_zone = 'Asia/Tokyo'");
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/dog.png"), ServiceWorld.Start.AddHours(5));
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(4), second);

        await using var worker = await WorkerProcess.StartAsync(world, services => Announcing(services));
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Texts.Count == 1);

        world.Messenger.Texts[0].Text.ShouldBe("▶️ Storyline has started\nNext post: Tue 24 Nov 01:00 · cat.png · Second shop");
    }

    [Fact]
    public async Task What_was_missed_is_not_called_the_next_post()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/missed.png"), ServiceWorld.Start.AddHours(-1));
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(4));

        await using var worker = await WorkerProcess.StartAsync(world, services => Announcing(services));
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Texts.Count == 1);

        world.Messenger.Texts[0].Text.ShouldEndWith("Next post: Mon 23 Nov 16:00 · cat.png");
    }

    [Fact]
    public async Task A_chat_that_does_not_want_to_know_is_not_told()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.ChangeAsync(world.AdminChat, "send_lifecycle_notifications = false");
        await using var worker = await WorkerProcess.StartAsync(world, services => Announcing(services).AddLoops());
        await WorkerProcess.UntilIdleAsync(world);

        await worker.StopAsync();

        world.Messenger.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_that_stops_in_good_order_takes_its_signs_of_life_along()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var worker = await WorkerProcess.StartAsync(world, services => Announcing(services).AddLoops());
        await WorkerProcess.UntilIdleAsync(world);

        await worker.StopAsync();

        (await world.ReadAsync<long>("SELECT count(*) FROM loop_heartbeats")).ShouldBe(0);
    }

    [Fact]
    public async Task Neither_start_nor_stop_waits_for_a_chat_that_hangs()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Messenger.BeforeSend = (_, _) => new TaskCompletionSource().Task;
        await using var worker = await WorkerProcess.StartAsync(world, services => Announcing(services));

        var stopped = worker.StopAsync();
        await WorkerProcess.UntilAsync(world, () => stopped.IsCompleted, TimeSpan.FromMilliseconds(500));

        stopped.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task A_chat_that_refuses_is_a_line_in_the_log()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Messenger.FailNext(FailureKind.Forbidden, times: 2);
        await using var worker = await WorkerProcess.StartAsync(world, services => Announcing(services));
        await WorkerProcess.UntilAsync(world, () => world.Logs.Lines.Any(line => line.Contains("could not be told of the start", StringComparison.Ordinal)));

        await worker.StopAsync();

        world.Logs.Lines.ShouldContain(line => line.Contains("could not be told of the stop", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_teams_chat_that_refuses_or_hangs_does_not_silence_another_teams(bool hangs)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (_, _, other) = await world.Teams.CreateAsync("other");
        world.Messenger.BeforeSend = (message, _) => message.ChatId != world.AdminChat.TelegramChatId ? Task.CompletedTask
            : hangs ? new TaskCompletionSource().Task
            : throw new IntegrationException("telegram", FailureKind.Forbidden, "Forbidden: bot was blocked by the user");
        await using var worker = await WorkerProcess.StartAsync(world, services => Announcing(services));
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Texts.Count == 1);

        var stopped = worker.StopAsync();
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Texts.Count == 2);
        await WorkerProcess.UntilAsync(world, () => stopped.IsCompleted, TimeSpan.FromMilliseconds(500));

        world.Messenger.Texts.Select(text => text.ChatId).ShouldBe([other.TelegramChatId, other.TelegramChatId]);
    }

    private static IServiceCollection Announcing(IServiceCollection services) => services.AddHostedService<LifecycleAnnouncer>();
}
