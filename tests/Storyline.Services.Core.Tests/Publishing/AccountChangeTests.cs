using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>The account that people see is the one that a post goes to, or the post does not go out by itself.</summary>
public sealed class AccountChangeTests
{
    private const string Changed = "the account was changed from @shop to @outlet while it was on its way, so the team decides about it";

    [Fact]
    public async Task The_card_of_a_post_that_is_on_its_way_names_its_account_until_it_is_called_off_and_then_says_why()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync(vetoMinutes: 10);
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(12));
        var isConnected = new TaskCompletionSource();
        world.MediaHost.DuringUpload = () => isConnected.Task;
        await using var process = new PublishingProcess(world);
        await process.UntilAsync(() => Task.FromResult(world.Messenger.Cards.Count == 1));

        await world.Accounts.ConnectAsync("outlet");
        isConnected.SetResult();
        await process.UntilStepAsync(id, PublicationStep.Ready);
        await process.ForAsync(TimeSpan.FromSeconds(3));

        world.Messenger.Edits.ShouldNotBeEmpty();
        world.Messenger.Edits.ShouldAllBe(edit => edit.Text.Contains("📸 @shop") && edit.Text.Contains("Goes out at 12:12"));
        world.Clock.SetUtcNow(ServiceWorld.Start.AddMinutes(11));
        await process.UntilStepAsync(id, PublicationStep.Cancelled, TimeSpan.FromMinutes(2));
        await process.ForAsync(TimeSpan.FromSeconds(3));

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        world.Messenger.Edits[^1].Text.ShouldStartWith($"⚠️ Not published: {Changed}");
        world.Messenger.Edits[^1].Text.ShouldContain("📸 @outlet");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_account_that_is_chosen_in_the_last_moment_keeps_it_from_going_out_whoever_began_it(bool isAskedFor)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        await (isAskedFor ? StartAsync(world, id) : world.Accounts.LetPublishAsync());
        world.Instagram.During = call => call == "stories" ? world.Accounts.ConnectAsync("outlet") : Task.CompletedTask;
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Cancelled, TimeSpan.FromMinutes(5));

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.PublicationOfAsync(id))!.Outcome.ShouldBe(Changed);
    }

    [Fact]
    public async Task An_account_that_is_switched_off_meanwhile_is_named()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var shop = await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(2));
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Ready);

        await world.AskAsync<AccountSwitch, bool>(accounts => accounts.DeactivateAsync(shop, world.Admin, CancellationToken.None));
        await process.UntilStepAsync(id, PublicationStep.Cancelled, TimeSpan.FromMinutes(5));

        (await world.PublicationOfAsync(id))!.Outcome.ShouldBe("it was on its way to @shop, which this chat does not post to any more, so the team decides about it");
    }

    [Fact]
    public async Task A_post_with_an_account_of_its_own_goes_out_there_whatever_its_chat_chooses()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var shop = await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(2));
        await ChooseAsync(world, id, shop);
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Ready);

        await world.Accounts.ConnectAsync("outlet");
        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(5));

        (await world.ReadAsync<Guid>("SELECT instagram_account_id FROM posting_history")).ShouldBe(shop.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_starts_a_post_whose_account_is_changed_at_that_moment_is_asked_to_look_again(bool onTheCard)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var outlet = await world.Accounts.ConnectAsync("outlet");
        await world.Accounts.ConnectAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(30));
        world.Instagram.During = call => call switch
        {
            "quota" when onTheCard => ChooseAsync(world, id, outlet),
            "quota" => world.Teams.ChangeAsync(world.Chat, $"active_instagram_account_id = '{outlet}'"),
            _ => Task.CompletedTask,
        };

        (await Should.ThrowAsync<ConflictException>(() => StartAsync(world, id))).Message.ShouldStartWith("The account of this post was changed meanwhile: look at the card again");
        (await world.PublicationOfAsync(id)).ShouldBeNull();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.Scheduled);
        world.Instagram.During = _ => Task.CompletedTask;
        (await StartAsync(world, id)).ShouldBeOfType<AutoPostOutcome.Begun>();

        (await world.PublicationOfAsync(id))!.InstagramAccountId.ShouldBe(outlet);
    }

    private static Task<AutoPostOutcome> StartAsync(ServiceWorld world, QueueItemId id) => world.AskAsync<AutoPosting, AutoPostOutcome>(
        posting => posting.StartAsync(id, AutoPostWish.Alone(PublicationKind.Story), world.Admin, CancellationToken.None));

    private static Task<PostDecision?> ChooseAsync(ServiceWorld world, QueueItemId id, InstagramAccountId account) =>
        world.AskAsync<AccountChoice, PostDecision?>(choice => choice.ChooseAsync(id, account, world.Admin, CancellationToken.None));
}
