using Storyline.Data.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Testing;

namespace Storyline.Worker.Tests.Scheduling;

public sealed class MissedPostsTests
{
    [Fact]
    public async Task Posts_that_were_missed_are_asked_about_once_however_many_workers_start_and_nothing_goes_out()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ids = await GivenMissedAsync(world, 3);
        await using var one = await WorkerProcess.StartAsync(world);
        await using var other = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Texts.Any(text => text.ChatId == world.Chat.TelegramChatId));

        // Several more checks, and an admin who is told too.
        var until = world.Clock.GetUtcNow().AddMinutes(5);
        await WorkerProcess.UntilAsync(world, () => world.Clock.GetUtcNow() > until && world.Messenger.Texts.Count > 1, TimeSpan.FromSeconds(5));

        var question = world.Messenger.Texts.Where(text => text.ChatId == world.Chat.TelegramChatId).ShouldHaveSingleItem();
        question.Text.ShouldContain("3 posts were missed");
        question.Keyboard!.Rows.SelectMany(row => row).Count().ShouldBe(3);
        world.Messenger.Texts.Where(text => text.ChatId == world.AdminChat.TelegramChatId).ShouldHaveSingleItem();
        world.Messenger.Cards.ShouldBeEmpty();
        (await world.Plan.FindAsync(ids[0]))!.Status.ShouldBe(QueueStatus.Scheduled);
    }

    [Fact]
    public async Task Once_answered_the_question_is_settled()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenMissedAsync(world, 3);
        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL") == 1);

        await world.DoAsync<CatchUpService>(catchUp => catchUp.SendAnywayAsync(
            world.Chat, world.Clock.GetUtcNow() - Lateness.Grace, world.Admin, CancellationToken.None));
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 1);
        await WorkerProcess.UntilAsync(
            world, async () => await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL") == 0, TimeSpan.FromSeconds(1));

        world.Messenger.Cards.ShouldHaveSingleItem().File.ShouldBe("001.png");
    }

    [Fact]
    public async Task A_chat_that_cannot_be_asked_holds_up_no_other()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (_, second, _) = await world.Teams.CreateAsync("second");
        await GivenMissedAsync(world, 1);
        var card = await world.Plan.AddAsync(await world.Library.AddAsync("memes/other.png", team: second.TeamId), ServiceWorld.Start, second);
        world.Messenger.BeforeSend = (message, _) => message.ChatId == world.Chat.TelegramChatId
            ? Task.FromException(new IntegrationException("telegram", FailureKind.Forbidden, "The bot was kicked."))
            : Task.CompletedTask;

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 1 && world.Messenger.Texts.Count == 1);

        await WorkerProcess.UntilAsync(world, async () => (await world.Plan.FindAsync(card, second.TeamId))!.TelegramChatId == second.TelegramChatId);
        world.Messenger.Texts[0].Text.ShouldContain("the chat cannot be asked: The bot was kicked.");
    }

    [Fact]
    public async Task A_chat_that_catches_up_gradually_gets_one_post_now_and_the_rest_in_the_coming_slots()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.ChangeAsync(world.Chat, "catch_up_policy = 'gradual'");
        await GivenMissedAsync(world, 3);

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE status = 'awaiting_team'") == 1);

        world.Messenger.Cards.ShouldHaveSingleItem().File.ShouldBe("001.png");
        world.Messenger.Texts.ShouldBeEmpty();
        (await world.ReadAsync<DateTime>("SELECT min(scheduled_for) FROM posting_queue WHERE status = 'scheduled'")).ShouldBeGreaterThan(ServiceWorld.Start.UtcDateTime);
    }

    [Fact]
    public async Task A_chat_that_skips_lets_missed_posts_go_and_keeps_the_one_that_is_just_due()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.ChangeAsync(world.Chat, "catch_up_policy = 'skip'");
        await GivenMissedAsync(world, 2);
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/due.png"), ServiceWorld.Start.AddMinutes(-1));

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Cards.Count == 1);

        world.Messenger.Cards[0].File.ShouldBe("due.png");
        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM posting_queue") == 1);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history WHERE status = 'skipped' AND error LIKE '%this chat lets missed posts go.'")).ShouldBe(2);
    }

    private static async Task<IReadOnlyList<QueueItemId>> GivenMissedAsync(ServiceWorld world, int count)
    {
        var pictures = await world.Library.AddManyAsync("memes", count);
        return await world.Plan.AddAsync(pictures.Select((picture, index) => (picture, ServiceWorld.Start.AddHours(index - count - 1))));
    }
}
