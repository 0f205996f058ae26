using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Integrations;
using Storyline.Testing;

namespace Storyline.Worker.Tests.Publishing;

public sealed class CardLoopTests
{
    [Fact]
    public async Task A_card_collapses_as_soon_as_the_decision_is_committed()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingCardAsync(world);
        var ana = await world.Teams.AddPersonAsync("ana");
        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilIdleAsync(world);

        await world.DoAsync<PostActions>(posts => posts.PostedAsync(id, ana, CancellationToken.None));
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Edits.Count == 1);

        var edit = world.Messenger.Edits[0];
        edit.MessageId.ShouldBe(world.Messenger.Cards[0].MessageId);
        edit.Text.ShouldBe("✅ Posted by @ana · cat.png · Mon 23 Nov 12:00");
        edit.Keyboard.ShouldBeNull();
    }

    [Fact]
    public async Task A_collapse_that_was_committed_but_never_shown_is_mended_at_the_next_start()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingCardAsync(world);
        await world.DoAsync<PostActions>(posts => posts.SkipAsync(id, world.Admin, CancellationToken.None));
        world.Messenger.Edits.ShouldBeEmpty();

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(*) FROM chat_cards WHERE collapsed_at IS NOT NULL") == 1);

        world.Messenger.Edits.ShouldHaveSingleItem().Text.ShouldStartWith("⏭️ Skipped by the command line");
    }

    [Fact]
    public async Task While_Telegram_cannot_be_reached_no_card_is_given_up()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingCardAsync(world);
        await world.DoAsync<PostActions>(posts => posts.PostedAsync(id, world.Admin, CancellationToken.None));
        world.Messenger.FailNext(FailureKind.Unavailable, times: 30);

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Edits.Count == 1, TimeSpan.FromSeconds(20));

        (await world.ReadAsync<int>("SELECT edit_attempts FROM chat_cards")).ShouldBe(0);
    }

    [Fact]
    public async Task A_card_whose_message_Telegram_refuses_to_change_is_left_alone_in_the_end()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenWaitingCardAsync(world);
        await world.DoAsync<PostActions>(posts => posts.PostedAsync(id, world.Admin, CancellationToken.None));
        world.Messenger.FailNext(FailureKind.Refused, times: 1000);

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(
            world, async () => await world.ReadAsync<long>("SELECT count(*) FROM chat_cards WHERE collapsed_at IS NOT NULL") == 1, TimeSpan.FromSeconds(30));

        (await world.ReadAsync<int>("SELECT edit_attempts FROM chat_cards")).ShouldBe(20);
    }

    [Fact]
    public async Task A_tap_that_is_faster_than_the_record_of_the_card_still_collapses_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        world.Messenger.BeforeSend = (_, _) => world.DoAsync<PostActions>(posts => posts.PostedAsync(id, world.Admin, CancellationToken.None));

        await using var worker = await WorkerProcess.StartAsync(world);
        await WorkerProcess.UntilAsync(world, () => world.Messenger.Edits.Count == 1);

        world.Messenger.Edits[0].Text.ShouldStartWith("✅ Posted by");
        (await world.Plan.FindAsync(id)).ShouldBeNull();
    }

    private static async Task<QueueItemId> GivenWaitingCardAsync(ServiceWorld world)
    {
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        await world.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None));
        return id;
    }
}
