using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class LateCardsTests
{
    [Fact]
    public async Task A_chat_is_told_once_though_another_worker_looks_while_the_card_is_sent()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenUntoldAsync(world);
        var others = -1;
        world.Messenger.BeforeSend = async (_, _) =>
        {
            world.Messenger.BeforeSend = (_, _) => Task.CompletedTask;
            others = await SendAsync(world);
        };

        (await SendAsync(world)).ShouldBe(1);

        others.ShouldBe(0);
        world.Messenger.Cards.ShouldHaveSingleItem().Text.ShouldBe("✅ Posted to @brand by Storyline");
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        (await SendAsync(world)).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_dead_worker_was_about_to_tell_is_told_by_another_when_its_lease_ends()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenUntoldAsync(world);
        var now = world.Clock.GetUtcNow();
        (await world.AskAsync<IPublicationCardRepository, IReadOnlyList<Publication>>(
            cards => cards.ClaimUntoldAsync(now, now, new Lease("dead:1", now.AddSeconds(30)), 10, CancellationToken.None))).ShouldHaveSingleItem();

        (await SendAsync(world)).ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        (await SendAsync(world)).ShouldBe(1);

        world.Messenger.Cards.Count.ShouldBe(1);
    }

    /// <summary>A post that went out two minutes ago and has no card anywhere.</summary>
    private static async Task GivenUntoldAsync(ServiceWorld world)
    {
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var account = await world.Accounts.ConnectAsync("brand");
        var publication = new PublicationBeginning(account, ServiceWorld.Start).Of((await world.Plan.FindAsync(id))!, world.Chat, ServiceWorld.Start);
        (publication.Step, publication.Outcome) = (PublicationStep.Published, "✅ Posted to @brand by Storyline");
        await world.DoAsync<IPublicationRepository>(publications => publications.AddAsync(publication, CancellationToken.None));
        world.Clock.Advance(TimeSpan.FromMinutes(2));
    }

    private static Task<int> SendAsync(ServiceWorld world) => world.AskAsync<LateCards, int>(late => late.SendAsync(CancellationToken.None));
}
