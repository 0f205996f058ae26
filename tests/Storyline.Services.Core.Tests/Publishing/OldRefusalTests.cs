using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A refusal counts for the token that was refused, and not for the one that somebody connected meanwhile.</summary>
public sealed class OldRefusalTests
{
    [Theory]
    [InlineData(FailureKind.Unauthorized, "190")]
    [InlineData(FailureKind.Forbidden, "200")]
    public async Task What_a_publish_call_was_answered_before_somebody_connected_again_says_nothing_of_the_new_token(FailureKind answer, string code)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (shop, id) = await GivenAutomaticAsync(world);
        world.Instagram.FailPublish(answer, afterTheEffect: false, code);
        await using var process = new PublishingProcess(world);
        await process.UntilAsync(() => Task.FromResult(world.Instagram.PublishCalls.Count == 1));
        await process.ForAsync(TimeSpan.FromSeconds(10));

        await world.Accounts.ConnectAgainAsync(shop);
        await process.ForAsync(TimeSpan.FromMinutes(2));

        (await world.PublicationOfAsync(id))!.Step.ShouldBe(PublicationStep.Failed);
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        await ShouldBeSoundAsync(world);
    }

    [Fact]
    public async Task A_refusal_that_comes_while_somebody_connects_again_says_nothing_of_the_new_token()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (shop, id) = await GivenAutomaticAsync(world);
        RefuseOnceConnectedAgain(world, "create", shop);
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(3));

        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        await ShouldBeSoundAsync(world);
    }

    [Fact]
    public async Task A_quota_that_was_refused_to_the_old_token_says_nothing_of_the_new_one_and_the_next_refusal_does()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var shop = await world.Accounts.ConnectAsync();
        RefuseOnceConnectedAgain(world, "quota", shop);

        await Should.ThrowAsync<IntegrationException>(() => ReadQuotaAsync(world, shop));
        await ShouldBeSoundAsync(world);
        world.Instagram.During = _ => Refused();

        await Should.ThrowAsync<IntegrationException>(() => ReadQuotaAsync(world, shop));
        (await world.ReadAsync<long>("SELECT count(*) FROM api_tokens WHERE revoked_at IS NULL AND broken_at IS NOT NULL")).ShouldBe(1);
        (await world.ReadAsync<string>("SELECT string_agg(kind, ',') FROM alerts WHERE resolved_at IS NULL")).ShouldBe("token_refused");
    }

    private static async Task<(InstagramAccountId Account, QueueItemId Post)> GivenAutomaticAsync(ServiceWorld world)
    {
        var shop = await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        return (shop, await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1)));
    }

    /// <summary>During such a call somebody connects again, and then the call is refused.</summary>
    private static void RefuseOnceConnectedAgain(ServiceWorld world, string refused, InstagramAccountId account) => world.Instagram.During = async call =>
    {
        if (call == refused)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await world.Accounts.ConnectAgainAsync(account);
            await Refused();
        }
    };

    private static Task Refused() => Task.FromException(new IntegrationException("instagram", FailureKind.Unauthorized, "Instagram does not accept the token."));

    private static Task<PublishingQuota> ReadQuotaAsync(ServiceWorld world, InstagramAccountId account) =>
        world.AskAsync<AccountQuota, PublishingQuota>(quota => quota.ReadAsync(account, world.Admin, CancellationToken.None));

    private static async Task ShouldBeSoundAsync(ServiceWorld world)
    {
        (await world.ReadAsync<long>("SELECT count(*) FROM api_tokens WHERE revoked_at IS NULL AND broken_at IS NULL")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL")).ShouldBe(0);
    }
}
