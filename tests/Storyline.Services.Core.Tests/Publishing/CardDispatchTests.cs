using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>What hangs before a card is sent: here Instagram, which is asked for an account's quota; a disk does the same.</summary>
public sealed class CardDispatchTests
{
    [Fact]
    public async Task A_post_that_was_claimed_again_and_again_and_never_sent_goes_out()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        for (var claim = 0; claim < 5; claim++)
        {
            (await world.AskAsync<IDispatchQueueRepository, IReadOnlyList<QueueItem>>(
                queue => queue.ClaimDueAsync(ServiceWorld.Start, ServiceWorld.Start, new Lease("dead:1", ServiceWorld.Start.AddMinutes(-1)), 1, CancellationToken.None)))
                .ShouldHaveSingleItem();
        }

        (await SendDueAsync(world)).ShouldBe(1);

        world.Messenger.Cards.ShouldHaveSingleItem();
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
    }

    [Fact]
    public async Task A_worker_that_lost_its_claim_while_it_made_the_card_ready_sends_none()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAutomaticAsync(world, "memes/cat.png", world.Chat);
        var (begun, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        world.Instagram.During = call =>
        {
            if (call == "quota")
            {
                begun.TrySetResult();
            }

            return call == "quota" ? answered.Task : Task.CompletedTask;
        };
        var sending = world.AskAsync<CardDispatch, int>(dispatch => dispatch.SendDueAsync(CancellationToken.None));
        await begun.Task;

        await world.ExecuteAsync($"UPDATE posting_queue SET fence = fence + 1, lease_owner = 'other:1', lease_until = '{ServiceWorld.Start.AddHours(1):O}'");
        answered.SetResult();

        (await sending).ShouldBe(0);
        world.Messenger.Cards.ShouldBeEmpty();
        (await world.ReadAsync<int>("SELECT sends_in_doubt FROM posting_queue")).ShouldBe(0);
    }

    [Fact]
    public async Task What_hangs_is_given_back_untried_and_told_and_goes_out_when_it_has_come_back()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenAutomaticAsync(world, "memes/cat.png", world.Chat);
        var back = new TaskCompletionSource();
        world.Instagram.During = call => call == "quota" ? back.Task : Task.CompletedTask;

        (await SendDueAsync(world)).ShouldBe(0);

        var waiting = (await world.Plan.FindAsync(id))!;
        (waiting.Status, waiting.SendsInDoubt, waiting.RetryCount).ShouldBe((QueueStatus.Scheduled, 0, 0));
        waiting.NextRetryAt.ShouldNotBeNull();
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
        (await world.ReadAsync<string>("SELECT kind || ': ' || message FROM alerts WHERE resolved_at IS NULL"))
            .ShouldStartWith("card_not_sent: A card for Stories could not be made ready: within 2 minutes");

        await world.Teams.ChangeAsync(world.Chat, "enable_instagram_api = false");
        back.SetResult();
        for (var minute = 0; minute < 5 && world.Messenger.Cards.Count == 0; minute++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            await SendDueAsync(world);
        }

        world.Messenger.Cards.ShouldHaveSingleItem();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Cards_that_hang_hold_up_those_of_other_chats_no_longer_than_one_may_take_and_are_not_lost()
    {
        const int hanging = 7;
        await using var world = await ServiceWorld.CreateAsync();
        for (var number = 0; number < hanging; number++)
        {
            await GivenAutomaticAsync(world, $"memes/{number}.png", await world.Teams.AddChatAsync(world.Team, -2000 - number, ChatPurpose.Work));
        }

        await world.Plan.AddAsync(await world.Library.AddAsync("memes/free.png"), ServiceWorld.Start);
        world.Instagram.During = call => call == "quota" ? new TaskCompletionSource().Task : Task.CompletedTask;
        var sentAt = DateTimeOffset.MaxValue;
        world.Messenger.BeforeSend = (_, _) =>
        {
            sentAt = world.Clock.GetUtcNow();
            return Task.CompletedTask;
        };

        (await SendDueAsync(world)).ShouldBe(1);

        world.Messenger.Cards.ShouldHaveSingleItem().File.ShouldBe("free.png");
        sentAt.ShouldBeLessThan(ServiceWorld.Start.AddMinutes(4));
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE status = 'scheduled' AND sends_in_doubt = 0 AND retry_count = 0")).ShouldBe(hanging);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
    }

    /// <summary>A post that was due a minute ago in a chat that publishes by itself.</summary>
    private static async Task<QueueItemId> GivenAutomaticAsync(ServiceWorld world, string picture, ChatSettings chat)
    {
        await world.Accounts.ConnectAsync(Path.GetFileNameWithoutExtension(picture), chat);
        await world.Accounts.LetPublishAsync(chat: chat);
        return await world.Plan.AddAsync(await world.Library.AddAsync(picture), ServiceWorld.Start.AddMinutes(-1), chat);
    }

    /// <summary>Sends what is due, and moves the clock on until that has come to its end.</summary>
    private static async Task<int> SendDueAsync(ServiceWorld world)
    {
        var sending = world.AskAsync<CardDispatch, int>(dispatch => dispatch.SendDueAsync(CancellationToken.None));
        for (var step = 0; step < 500 && !sending.IsCompleted; step++)
        {
            await Task.Delay(20);
            world.Clock.Advance(TimeSpan.FromSeconds(sending.IsCompleted ? 0 : 2));
        }

        return await sending;
    }
}
