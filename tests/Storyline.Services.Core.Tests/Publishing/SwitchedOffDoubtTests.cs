using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A call that was made is looked after to its end though its account is switched off right then, and nothing more is published there.</summary>
public sealed class SwitchedOffDoubtTests
{
    private static readonly TimeSpan TwoMinutes = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(false, PublicationStep.Cancelled)]
    [InlineData(true, PublicationStep.Failed)]
    public async Task What_did_not_go_out_is_the_teams_and_nobody_is_asked(bool isChosenForThePost, PublicationStep end)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (shop, id) = await GivenAutomaticAsync(world);
        await (isChosenForThePost ? ChooseAsync(world, id, shop) : Task.CompletedTask);
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: false);
        await using var process = new PublishingProcess(world);
        await SwitchOffAfterTheCallAsync(world, process, shop);

        await process.ForAsync(TwoMinutes);

        (await world.PublicationOfAsync(id))!.Step.ShouldBe(end);
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        world.Instagram.PublishCalls.Count.ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts")).ShouldBe(0);
    }

    [Fact]
    public async Task What_went_out_is_posted_and_bound()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (shop, id) = await GivenAutomaticAsync(world);
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        await using var process = new PublishingProcess(world);
        await SwitchOffAfterTheCallAsync(world, process, shop);

        await process.UntilEndedAsync(id, TwoMinutes);

        (await world.ReadAsync<string>("SELECT status || ' ' || instagram_media_id FROM posting_history")).ShouldBe($"posted {world.Instagram.Ledger.ShouldHaveSingleItem().MediaId}");
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts")).ShouldBe(0);
    }

    [Fact]
    public async Task It_is_not_counts_once_Instagram_says_so_too()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (shop, id) = await GivenAutomaticAsync(world);
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: false);
        world.Instagram.During = call =>
        {
            if (call == "publish")
            {
                world.Instagram.FailReading(FailureKind.Unavailable, 400);
            }

            return Task.CompletedTask;
        };
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Unconfirmed, TwoMinutes);
        await SwitchOffAsync(world, shop);
        world.Instagram.ReadAgain();

        (await NotLiveAsync(world, id)).ShouldBeOfType<DoubtAnswer.Refused>().Reason.ShouldStartWith("Instagram says so too; it is asked once more in 30 s");
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        (await NotLiveAsync(world, id)).ShouldBeOfType<DoubtAnswer.Back>();

        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
    }

    private static async Task<(InstagramAccountId Account, QueueItemId Post)> GivenAutomaticAsync(ServiceWorld world)
    {
        var shop = await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        return (shop, await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1)));
    }

    private static async Task SwitchOffAfterTheCallAsync(ServiceWorld world, PublishingProcess process, InstagramAccountId account)
    {
        await process.UntilAsync(() => Task.FromResult(world.Instagram.PublishCalls.Count == 1), TwoMinutes);
        await SwitchOffAsync(world, account);
    }

    private static async Task SwitchOffAsync(ServiceWorld world, InstagramAccountId account) =>
        (await world.AskAsync<AccountSwitch, bool>(accounts => accounts.DeactivateAsync(account, world.Admin, CancellationToken.None))).ShouldBeTrue();

    private static Task<PostDecision?> ChooseAsync(ServiceWorld world, QueueItemId id, InstagramAccountId account) =>
        world.AskAsync<AccountChoice, PostDecision?>(choice => choice.ChooseAsync(id, account, world.Admin, CancellationToken.None));

    private static async Task<DoubtAnswer> NotLiveAsync(ServiceWorld world, QueueItemId id)
    {
        var publication = (await world.PublicationOfAsync(id))!.Id;
        return await world.AskAsync<DoubtAnswers, DoubtAnswer>(answers => answers.NotLiveAsync(publication, world.Admin, CancellationToken.None));
    }
}
