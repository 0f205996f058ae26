using System.Net;

namespace Storyline.Simulator.Tests.Instagram;

public sealed class PublishingTests : IAsyncLifetime
{
    private MetaWorld meta = null!;

    public async ValueTask InitializeAsync() => meta = await MetaWorld.StartAsync();

    public ValueTask DisposeAsync() => meta.DisposeAsync();

    [Fact]
    public async Task A_picture_goes_from_container_to_live_story()
    {
        var url = meta.Shelf.Put(Pictures.Jpeg(1080, 1920));
        var container = (string)(await meta.CreateStoryAsync(url)).Body!["id"]!;
        (await meta.StatusAsync(container)).ShouldBe("IN_PROGRESS");
        meta.Advance(2);
        (await meta.StatusAsync(container)).ShouldBe("FINISHED");
        var media = (string)(await meta.PublishAsync(container)).Body!["id"]!;
        (await meta.StatusAsync(container)).ShouldBe("PUBLISHED");
        (await meta.LiveAsync()).ShouldBe([media]);

        var story = (await meta.GetAsync(media, ("fields", "id,media_type,media_product_type,media_url,permalink,timestamp,username,owner{id}"))).Body!;
        ((string)story["media_type"]!).ShouldBe("IMAGE");
        ((string)story["media_product_type"]!).ShouldBe("STORY");
        ((string)story["permalink"]!).ShouldStartWith("https://www.instagram.com/stories/storyline.shop/");
        ((string)story["timestamp"]!).ShouldBe("2026-11-23T14:12:02+0000");
        ((string)story["owner"]!["id"]!).ShouldBe(MetaWorld.ShopId);
        (await meta.World.Http.GetByteArrayAsync((string)story["media_url"]!, TestWorld.Stop)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_ledger_says_what_went_live_from_where()
    {
        var url = meta.Shelf.Put(Pictures.Jpeg());
        var container = await meta.GivenReadyContainerAsync(url);
        var media = (string)(await meta.PublishAsync(container)).Body!["id"]!;
        var line = (await meta.World.LookAsync("ledger?system=instagram&operation=publish")).Body!.AsArray().ShouldHaveSingleItem()!;
        ((string)line["outcome"]!, (string)line["account"]!, (string)line["container"]!, (string)line["media"]!, (string)line["url"]!)
            .ShouldBe(("done", MetaWorld.ShopId, container, media, url));
    }

    [Fact]
    public async Task A_container_that_is_not_ready_cannot_be_published()
    {
        var container = (string)(await meta.CreateStoryAsync()).Body!["id"]!;
        (await meta.PublishAsync(container)).ShouldBeMetaError(9007, 2207027);
        (await meta.LiveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_container_lives_for_a_day()
    {
        var container = await meta.GivenReadyContainerAsync();
        meta.Advance(86_400);
        (await meta.StatusAsync(container)).ShouldBe("EXPIRED");
        (await meta.PublishAsync(container)).ShouldBeMetaError(24, 2207008);
        (await meta.PublishAsync("17800000000000000")).ShouldBeMetaError(24, 2207008);
    }

    [Fact]
    public async Task A_container_can_fail()
    {
        await meta.BehaveAsync(new { nextContainerFails = 2207053 });
        var container = await meta.GivenReadyContainerAsync();
        var answer = (await meta.GetAsync(container, ("fields", "status_code,status"))).Body!;
        ((string)answer["status_code"]!).ShouldBe("ERROR");
        ((string)answer["status"]!).ShouldContain("2207053");
        (await meta.PublishAsync(container)).ShouldBeMetaError(9007, 2207027);
        (await meta.StatusAsync(await meta.GivenReadyContainerAsync())).ShouldBe("FINISHED");
    }

    [Fact]
    public async Task A_second_publish_is_refused()
    {
        var container = await meta.GivenReadyContainerAsync();
        await meta.PublishAsync(container);
        (await meta.PublishAsync(container)).ShouldBeMetaError(24, 2207006);
        (await meta.LiveAsync()).ShouldHaveSingleItem();
        (await meta.LedgerAsync()).ShouldBe(["create_container done", "publish done", "publish refused"]);
    }

    [Fact]
    public async Task Or_it_is_repeated_and_two_stories_are_live()
    {
        await meta.BehaveAsync(new { secondPublish = "repeat" });
        var container = await meta.GivenReadyContainerAsync();
        await meta.PublishAsync(container);
        (await meta.PublishAsync(container)).Status.ShouldBe(HttpStatusCode.OK);
        (await meta.LiveAsync()).Count.ShouldBe(2);
        (await meta.LedgerAsync()).ShouldBe(["create_container done", "publish done", "publish done"]);
    }

    [Fact]
    public async Task A_story_is_live_for_a_day()
    {
        var media = await meta.GivenStoryAsync();
        meta.Advance(86_399);
        (await meta.LiveAsync()).ShouldBe([media]);
        meta.Advance(1);
        (await meta.LiveAsync()).ShouldBeEmpty();
        (await meta.GetAsync(media)).ShouldBeMetaError(100, 33);
    }

    [Fact]
    public async Task The_quota_is_told_and_kept()
    {
        await meta.ChangeAsync(DemoWorld.ShopAccount, new { quotaTotal = 2, quotaUsed = 1 });
        await meta.GivenStoryAsync();
        var quota = (await meta.GetAsync($"{MetaWorld.ShopId}/content_publishing_limit", ("fields", "config,quota_usage"))).Body!["data"]![0]!;
        quota.ToJsonString().ShouldBe("""{"config":{"quota_total":2,"quota_duration":86400},"quota_usage":2}""");
        (await meta.PublishAsync(await meta.GivenReadyContainerAsync())).ShouldBeMetaError(9, 2207042);
        meta.Advance(86_400);
        (await meta.PublishAsync(await meta.GivenReadyContainerAsync())).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task So_many_containers_a_day_and_no_more()
    {
        await meta.ChangeAsync(DemoWorld.ShopAccount, new { containerTotal = 1 });
        await meta.GivenReadyContainerAsync();
        (await meta.CreateStoryAsync()).ShouldBeMetaError(9, 2207042);
    }

    [Fact]
    public async Task New_stories_can_be_late_in_the_list_and_containers_late_to_say_so()
    {
        await meta.BehaveAsync(new { storiesLagSeconds = 30, publishedLagSeconds = 10 });
        var container = await meta.GivenReadyContainerAsync();
        await meta.PublishAsync(container);
        (await meta.StatusAsync(container)).ShouldBe("FINISHED");
        (await meta.LiveAsync()).ShouldBeEmpty();
        meta.Advance(30);
        (await meta.StatusAsync(container)).ShouldBe("PUBLISHED");
        (await meta.LiveAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_checkpointed_account_posts_nothing()
    {
        var container = await meta.GivenReadyContainerAsync();
        await meta.ChangeAsync(DemoWorld.ShopAccount, new { checkpointed = true });
        (await meta.PublishAsync(container)).ShouldBeMetaError(25, 2207050);
        (await meta.CreateStoryAsync()).ShouldBeMetaError(25, 2207050);
    }

    [Fact]
    public async Task Creators_and_persons_have_no_stories()
    {
        meta.Token = await meta.TokenAsync(DemoWorld.CreatorAccount);
        (await meta.CreateStoryAsync(account: "17841400000000004")).ShouldBeMetaError(10);
        meta.Token = await meta.TokenAsync(DemoWorld.PersonalAccount);
        (await meta.CreateStoryAsync(account: "17841400000000005")).ShouldBeMetaError(10);
    }

    [Fact]
    public async Task Lists_come_in_pages()
    {
        var first = await meta.GivenStoryAsync();
        var second = await meta.GivenStoryAsync();
        var page = (await meta.GetAsync($"{MetaWorld.ShopId}/stories", ("limit", "1"))).Body!;
        ((string)page["data"]![0]!["id"]!).ShouldBe(second);
        using var next = await meta.World.Http.GetAsync((string)page["paging"]!["next"]!, TestWorld.Stop);
        var rest = (await Answer.ReadAsync(next)).Body!;
        ((string)rest["data"]![0]!["id"]!).ShouldBe(first);
        rest["paging"]!["next"].ShouldBeNull();
    }

    [Fact]
    public async Task A_person_posts_and_takes_down_by_hand()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Pictures.Jpeg()), "file", "mine.jpg" } };
        using var posted = await meta.World.Http.PostAsync($"/control/instagram/accounts/{DemoWorld.ShopAccount}/stories", form, TestWorld.Stop);
        var story = (await Answer.ReadAsync(posted)).Body!;
        ((string)story["by"]!).ShouldBe("person");
        (await meta.LiveAsync()).ShouldBe([(string)story["id"]!]);
        ((int)(await meta.GetAsync($"{MetaWorld.ShopId}/content_publishing_limit")).Body!["data"]![0]!["quota_usage"]!).ShouldBe(0);
        await meta.World.ControlAsync(HttpMethod.Delete, $"instagram/stories/{story["id"]}");
        (await meta.LiveAsync()).ShouldBeEmpty();
        (await meta.LedgerAsync()).ShouldBe(["user.post done", "user.end done"]);
    }
}
