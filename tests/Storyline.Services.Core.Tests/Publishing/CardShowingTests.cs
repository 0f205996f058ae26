using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>What could keep a card from showing what it should: news that come while it is sent or changed, and people who delete it.</summary>
public sealed class CardShowingTests
{
    private static readonly string[] Question = ["✅ It is live", "❌ It is not", "🔄 Check again"];

    [Fact]
    public async Task A_question_that_is_committed_while_the_card_is_changed_is_on_it_in_the_next_round()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, PublicationStep.Unconfirmed);
        await SendAsync(world);
        await world.ExecuteAsync("UPDATE publications SET shown_step = NULL");
        world.Messenger.BeforeEdit = _ => AskAsync(world);

        await ShowAsync(world);
        LabelsOf(world.Messenger.Edits.ShouldHaveSingleItem()).ShouldBeEmpty();
        await ShowAsync(world);

        LabelsOf(world.Messenger.Edits[^1]).ShouldBe(Question);
    }

    [Fact]
    public async Task A_question_that_is_committed_while_the_card_is_sent_is_on_it_in_the_next_round()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, PublicationStep.Unconfirmed);
        world.Messenger.BeforeSend = (_, _) => AskAsync(world);

        await SendAsync(world);
        await ShowAsync(world);

        LabelsOf(world.Messenger.Cards.ShouldHaveSingleItem()).ShouldBeEmpty();
        LabelsOf(world.Messenger.Edits.ShouldHaveSingleItem()).ShouldBe(Question);
    }

    [Fact]
    public async Task What_is_shown_as_it_is_is_not_changed_again()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, PublicationStep.Unconfirmed);
        await SendAsync(world);
        await AskAsync(world);

        await ShowAsync(world);
        await ShowAsync(world);

        LabelsOf(world.Messenger.Edits.ShouldHaveSingleItem()).ShouldBe(Question);
    }

    [Fact]
    public async Task A_card_that_was_deleted_comes_again_to_ask()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, PublicationStep.Unconfirmed);
        await SendAsync(world);
        world.Messenger.Delete(world.Messenger.Cards[0].MessageId);
        await AskAsync(world);

        await ShowAsync(world);
        await SendAsync(world);
        await ShowAsync(world);

        world.Messenger.Cards.Count.ShouldBe(2);
        LabelsOf(world.Messenger.Cards[1]).ShouldBe(Question);
        world.Messenger.Edits.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_that_was_deleted_comes_again_when_its_post_did_not_go_out_and_says_why()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, PublicationStep.Ready);
        await SendAsync(world);
        world.Messenger.Delete(world.Messenger.Cards[0].MessageId);
        await world.ExecuteAsync("UPDATE publications SET step = 'failed', next_step_at = NULL; UPDATE posting_queue SET last_error = 'the quota is used up'");

        await ShowAsync(world);
        await SendAsync(world);

        world.Messenger.Cards.Count.ShouldBe(2);
        world.Messenger.Cards[1].Text.ShouldStartWith("⚠️ Not published: the quota is used up");
        LabelsOf(world.Messenger.Cards[1]).ShouldContain("✅ Posted");
    }

    [Fact]
    public async Task A_card_that_is_deleted_again_and_again_comes_three_times_and_holds_up_no_other()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenAsync(world, PublicationStep.Unconfirmed);
        for (var round = 0; round < 10; round++)
        {
            await SendAsync(world);
            world.Messenger.Delete(world.Messenger.Cards[^1].MessageId);
            await world.ExecuteAsync("UPDATE publications SET shown_step = NULL");
            await ShowAsync(world);
            world.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        world.Messenger.Cards.Count.ShouldBe(3);
        (await world.ReadAsync<string>("SELECT kind || ': ' || message FROM alerts WHERE resolved_at IS NULL")).ShouldStartWith(
            "card_given_up: The card of cat.png may have been sent to Stories 3 times, nobody knows whether it came or was deleted");

        await GivenAsync(world, PublicationStep.Unconfirmed, "memes/dog.png");
        await SendAsync(world);
        await AskAsync(world);
        await ShowAsync(world);
        LabelsOf(world.Messenger.Edits.ShouldHaveSingleItem()).ShouldBe(Question);
    }

    /// <summary>A post at a step of its way whose card is still to be sent.</summary>
    private static async Task GivenAsync(ServiceWorld world, PublicationStep step, string picture = "memes/cat.png")
    {
        var id = await world.Plan.AddAsync(await world.Library.AddAsync(picture), ServiceWorld.Start);
        await world.AddPublicationAsync(await world.Accounts.ConnectAsync(Path.GetFileNameWithoutExtension(picture)), step, id);
        await world.ExecuteAsync($"UPDATE posting_queue SET status = '{(step is PublicationStep.Unconfirmed ? "unconfirmed" : "awaiting_team")}' WHERE id = '{id}'");
    }

    /// <summary>Another process commits that the team is asked.</summary>
    private static Task<int> AskAsync(ServiceWorld world) =>
        world.ExecuteAsync("UPDATE publications SET asked_at = now(), shown_step = NULL WHERE asked_at IS NULL");

    private static Task SendAsync(ServiceWorld world) => world.DoAsync<UnshownCards>(cards => cards.SendAsync(CancellationToken.None));

    private static Task ShowAsync(ServiceWorld world) => world.DoAsync<PublicationProgress>(progress => progress.ShowAsync(CancellationToken.None));

    private static IEnumerable<string> LabelsOf(SpokenMessage card) => card.Keyboard!.Rows.SelectMany(row => row).Select(button => button.Label);
}
