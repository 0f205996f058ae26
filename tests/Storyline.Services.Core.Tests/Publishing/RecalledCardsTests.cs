using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>Somebody looks for the card of a post that waits.</summary>
public sealed class RecalledCardsTests
{
    [Fact]
    public async Task A_card_that_is_in_sight_stays_and_has_fresh_buttons()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingAsync(world);

        (await RecallAsync(world, id)).ShouldBeFalse();
        await SendAsync(world);

        world.Messenger.Cards.Count.ShouldBe(1);
        world.Messenger.Edits.ShouldHaveSingleItem().Keyboard.ShouldNotBeNull();
        (await RunsAsync(world)).ShouldBe(0);
    }

    [Fact]
    public async Task A_card_that_was_deleted_comes_again_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingAsync(world);
        world.Messenger.Delete(world.Messenger.Cards[0].MessageId);

        (await RecallAsync(world, id)).ShouldBeTrue();
        (await RecallAsync(world, id)).ShouldBeFalse("It is on its way already.");
        await SendAsync(world);
        await SendAsync(world);

        world.Messenger.Cards.Select(card => card.File).ShouldBe(["cat.png", "cat.png"]);
        (await world.Plan.FindAsync(id))!.ShouldSatisfyAllConditions(
            post => post.Status.ShouldBe(QueueStatus.AwaitingTeam), post => post.TelegramMessageId.ShouldBe(world.Messenger.Cards[1].MessageId));
        (await RunsAsync(world)).ShouldBe(1);
    }

    [Fact]
    public async Task A_card_of_the_day_before_that_is_there_stays_the_post_s_card()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingAsync(world);
        world.Clock.Advance(TimeSpan.FromDays(1));

        (await RecallAsync(world, id)).ShouldBeFalse();
        await SendAsync(world);

        world.Messenger.Cards.Count.ShouldBe(1);
        (await world.Plan.FindAsync(id))!.TelegramMessageId.ShouldBe(world.Messenger.Cards[0].MessageId);
    }

    [Fact]
    public async Task What_came_about_while_the_card_was_looked_for_is_drawn_after_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingAsync(world);
        await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Unconfirmed, id);
        await world.ExecuteAsync("UPDATE publications SET shown_step = step");
        world.Messenger.BeforeEdit = _ => world.ExecuteAsync("UPDATE publications SET asked_at = updated_at, shown_step = step");

        await RecallAsync(world, id);

        (await world.ReadAsync<bool>("SELECT shown_step IS NULL FROM publications")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_card_that_is_gone_has_not_shown_what_its_post_is_at()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingAsync(world);
        await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Unconfirmed, id);
        world.Messenger.Delete(world.Messenger.Cards[0].MessageId);

        (await RecallAsync(world, id)).ShouldBeTrue();

        (await world.ReadAsync<bool>("SELECT shown_step IS NULL FROM publications")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_card_that_was_given_up_comes_again_however_often_it_was_sent()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingAsync(world);
        await world.ExecuteAsync($"UPDATE posting_queue SET telegram_chat_id = NULL, telegram_message_id = NULL, sends_in_doubt = {LostCards.MostInDoubt + 1}");
        await SendAsync(world);
        world.Messenger.Cards.Count.ShouldBe(1);

        (await RecallAsync(world, id)).ShouldBeTrue();
        await SendAsync(world);

        world.Messenger.Cards.Count.ShouldBe(2);
        (await world.Plan.FindAsync(id))!.SendsInDoubt.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_only_planned_or_decided_has_no_card_to_bring()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var planned = await world.Plan.AddAsync(await world.Library.AddAsync("memes/dog.png"), ServiceWorld.Start.AddHours(1));
        var decided = await GivenWaitingAsync(world);
        await world.DoAsync<PostActions>(posts => posts.PostedAsync(decided, world.Admin, CancellationToken.None));

        (await RecallAsync(world, planned)).ShouldBeFalse();
        (await RecallAsync(world, decided)).ShouldBeFalse();
        await SendAsync(world);

        world.Messenger.Cards.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_decision_that_comes_while_the_card_is_looked_for_wins()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingAsync(world);
        world.Messenger.BeforeEdit = first =>
        {
            world.Messenger.BeforeEdit = _ => Task.CompletedTask;
            return world.DoAsync<PostActions>(posts => posts.PostedAsync(id, world.Admin, CancellationToken.None));
        };

        (await RecallAsync(world, id)).ShouldBeFalse();

        world.Messenger.Edits[^1].Text.ShouldStartWith("✅ Posted by the command line");
        world.Messenger.Edits[^1].Keyboard.ShouldBeNull();
    }

    /// <summary>A post's card is in the chat, and nobody has decided.</summary>
    private static async Task<QueueItemId> GivenWaitingAsync(ServiceWorld world)
    {
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), world.Clock.GetUtcNow());
        await world.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None));
        return id;
    }

    private static Task<bool> RecallAsync(ServiceWorld world, QueueItemId id) =>
        world.AskAsync<RecalledCards, bool>(cards => cards.RecallAsync(id, world.Admin, CancellationToken.None));

    private static Task SendAsync(ServiceWorld world) => world.DoAsync<UnshownCards>(cards => cards.SendAsync(CancellationToken.None));

    private static Task<long> RunsAsync(ServiceWorld world) => world.ReadAsync<long>("SELECT count(*) FROM service_runs WHERE service = 'RecalledCards'");
}
