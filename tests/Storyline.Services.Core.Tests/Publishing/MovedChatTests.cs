using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A group becomes a supergroup while its posts are on their way or wait for a person: they go on, or go on waiting, and their cards are in the new chat.</summary>
public sealed class MovedChatTests
{
    private const long After = -1_009;

    [Fact]
    public async Task A_post_before_its_call_goes_out_once_and_its_card_comes_again_in_the_new_chat()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync(minutes: 4);
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Ready);
        await process.UntilAsync(() => Task.FromResult(world.Messenger.Cards.Count == 1));

        await MoveAsync(world);
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(10));
        await process.ForAsync(TimeSpan.FromSeconds(5));

        world.Instagram.Ledger.ShouldHaveSingleItem();
        (await world.ReadAsync<string>("SELECT string_agg(status, ',') FROM posting_history")).ShouldBe("posted");
        (await world.ReadAsync<long>("SELECT count(*) FROM publications")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts")).ShouldBe(0);
        world.Messenger.Cards.Select(card => card.ChatId).ShouldBe([world.Chat.TelegramChatId, After]);
        var ended = world.Messenger.Edits[^1];
        (ended.ChatId, ended.MessageId).ShouldBe((After, world.Messenger.Cards[1].MessageId));
        ended.Text.ShouldStartWith("✅ Posted to @shop by Storyline");
    }

    [Fact]
    public async Task A_doubt_is_asked_about_in_the_new_chat()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync(minutes: 4);
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        world.Instagram.During = call =>
        {
            if (call == "publish")
            {
                world.Instagram.FailReading(FailureKind.Unavailable, 400);
            }

            return Task.CompletedTask;
        };
        await using var process = new PublishingProcess(world);
        await process.UntilAsync(() => world.ReadAsync<bool>("SELECT EXISTS (SELECT FROM publications WHERE asked_at IS NOT NULL)"));

        await MoveAsync(world);
        await process.UntilAsync(() => Task.FromResult(world.Messenger.Cards[^1].ChatId == After), TimeSpan.FromMinutes(1));

        world.Messenger.Cards[^1].Keyboard!.Rows.SelectMany(row => row).Select(button => button.Label).ShouldBe(["✅ It is live", "❌ It is not", "🔄 Check again"]);
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.Unconfirmed);
        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_did_not_go_out_is_the_teams_in_the_new_chat_with_the_reason()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync(minutes: 4);
        world.Instagram.FailPublish(FailureKind.Forbidden, afterTheEffect: false, "25/2207050");
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Unconfirmed);
        await process.UntilAsync(() => Task.FromResult(world.Messenger.Cards.Count == 1));

        await MoveAsync(world);
        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(3));
        await process.ForAsync(TimeSpan.FromSeconds(5));

        world.Messenger.Edits[^1].ChatId.ShouldBe(After);
        world.Messenger.Edits[^1].Text.ShouldStartWith("⚠️ Not published: Forbidden: Instagram is in a mood (Forbidden).");
    }

    [Fact]
    public async Task What_somebody_stopped_stays_stopped()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync(minutes: 4);
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Ready);
        await process.UntilAsync(() => Task.FromResult(world.Messenger.Cards.Count == 1));
        (await world.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StopAsync(id, world.Admin, CancellationToken.None))).ShouldBeOfType<AutoPostOutcome.Stopped>();

        await MoveAsync(world);
        await process.ForAsync(TimeSpan.FromMinutes(10));

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        world.Messenger.Cards.Select(card => card.ChatId).ShouldBe([world.Chat.TelegramChatId, After]);
    }

    [Fact]
    public async Task Cards_that_only_wait_come_again_in_order_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenWaitingAsync(world);

        await MoveAsync(world);
        await ShowAsync(world);
        await ShowAsync(world);

        world.Messenger.Cards.Select(card => card.File).ShouldBe(["cat.png", "dog.png", "cat.png", "dog.png"]);
        world.Messenger.Cards.Select(card => card.ChatId).ShouldBe([world.Chat.TelegramChatId, world.Chat.TelegramChatId, After, After]);
    }

    [Fact]
    public async Task What_keeps_the_first_card_back_keeps_back_those_after_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenWaitingAsync(world);
        await MoveAsync(world);
        world.Messenger.FailNext(FailureKind.RateLimited, retryAfter: TimeSpan.FromSeconds(60));

        await ShowAsync(world);
        world.Messenger.Cards.Count.ShouldBe(2);
        world.Clock.Advance(TimeSpan.FromSeconds(61));
        await ShowAsync(world);

        world.Messenger.Failed.ShouldBe(1);
        world.Messenger.Cards.Select(card => card.File).ShouldBe(["cat.png", "dog.png", "cat.png", "dog.png"]);
    }

    [Fact]
    public async Task What_waits_for_a_person_is_not_missed_when_its_chat_moves_in_a_pause()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenWaitingAsync(world);
        await world.Teams.ChangeAsync(world.Chat, "is_paused = true, catch_up_policy = 'skip'");

        await MoveAsync(world);
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Teams.ChangeAsync(world.Chat, "is_paused = false");
        await world.DoAsync<CatchUpService>(catchUp => catchUp.CheckAsync(CancellationToken.None));
        await ShowAsync(world);

        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE status = 'awaiting_team'")).ShouldBe(2);
        world.Messenger.Cards.Count(card => card.ChatId == After).ShouldBe(2);
    }

    private static Task MoveAsync(ServiceWorld world) =>
        world.DoAsync<ChatRegistry>(chats => chats.MigrateAsync(world.Chat.TelegramChatId, After, CancellationToken.None));

    private static Task ShowAsync(ServiceWorld world) => world.DoAsync<UnshownCards>(cards => cards.SendAsync(CancellationToken.None));

    /// <summary>The cards of two posts are in the chat, and nobody has decided.</summary>
    private static async Task GivenWaitingAsync(ServiceWorld world)
    {
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(-2));
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/dog.png"), ServiceWorld.Start);
        await world.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None));
    }
}
