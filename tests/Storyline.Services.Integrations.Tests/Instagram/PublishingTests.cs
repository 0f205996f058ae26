using Storyline.Models.Publishing;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Services.Integrations.Tests.Chat;
using Storyline.Services.Integrations.Tests.Imaging;
using Storyline.Simulator;

namespace Storyline.Services.Integrations.Tests.Instagram;

public sealed class PublishingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(DemoWorld.ShopAccount)]
    [InlineData(DemoWorld.StudioAccount)]
    public async Task A_picture_becomes_a_story_with_either_login(string username)
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync(username);
        var before = await client.Publisher.ReadQuotaAsync(account, None);

        var container = await client.Publisher.CreateContainerAsync(account, await StoryAsync(client), None);
        (await client.Publisher.ReadContainerAsync(account, container, None)).ShouldBeOfType<ContainerState.Finished>();
        var media = await client.Publisher.PublishAsync(account, container, None);

        (await client.Publisher.ReadContainerAsync(account, container, None)).ShouldBeOfType<ContainerState.Published>();
        var story = (await client.Publisher.ListStoriesAsync(account, None)).ShouldHaveSingleItem();
        (story.MediaId, story.IsVideo).ShouldBe((media, false));
        story.PostedAt.ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(2));
        story.Permalink.ShouldNotBeNull();
        story.Picture.ShouldNotBeNull();
        (await client.Publisher.FindMediaAsync(account, media, None)).ShouldBe(story);
        (await client.Publisher.ReadQuotaAsync(account, None)).ShouldBe(before with { Used = before.Used + 1 });
        (await client.Simulator.PublishedAsync()).ShouldHaveSingleItem().PostedPublicId.ShouldBe("stories/one");
    }

    [Fact]
    public async Task A_feed_picture_and_a_carousel_carry_their_caption_and_are_no_stories()
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync();
        var address = await client.Host.UploadAsync(new HostedFile("feed/one", Files.Picture(), IsVideo: false, FillsStory: false), None);

        var picture = await client.Publisher.CreateContainerAsync(account, new ContainerRequest(PublicationKind.Feed, address, false, "One & only"), None);
        await client.Publisher.PublishAsync(account, picture, None);
        var item = new ContainerRequest(PublicationKind.Carousel, address, false) { IsCarouselItem = true };
        string[] items = [await client.Publisher.CreateContainerAsync(account, item, None), await client.Publisher.CreateContainerAsync(account, item, None)];
        var carousel = await client.Publisher.CreateContainerAsync(account, new ContainerRequest(PublicationKind.Carousel, null, false, "Two") { Children = items }, None);
        var media = await client.Publisher.PublishAsync(account, carousel, None);

        (await client.Publisher.ListStoriesAsync(account, None)).ShouldBeEmpty();
        (await client.Publisher.ListMediaAsync(account, 1, None)).ShouldHaveSingleItem().MediaId.ShouldBe(media);
        (await client.Publisher.ListMediaAsync(account, 10, None)).Count.ShouldBe(2);
        (await client.Simulator.StoriesAsync(all: true)).Select(post => post.Caption).ShouldBe(["One & only", "Two"], ignoreOrder: true);
    }

    [Fact]
    public async Task All_pages_of_live_stories_are_read_newest_first()
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync();
        var jpeg = await client.Host.UploadAsync(new HostedFile("stories/many", Files.Picture(), IsVideo: false), None);
        for (var number = 0; number < 103; number++)
        {
            await client.Simulator.PostByHandAsync(DemoWorld.ShopAccount, jpeg.AbsoluteUri);
        }

        var stories = await client.Publisher.ListStoriesAsync(account, None);

        stories.Count.ShouldBe(103);
        stories.Select(story => story.PostedAt).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task What_is_not_ready_not_there_or_used_up_is_told_apart()
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync();
        await client.Simulator.BehaveAsync(new { containerSeconds = 3600 });
        var slow = await client.Publisher.CreateContainerAsync(account, await StoryAsync(client), None);

        (await client.Publisher.ReadContainerAsync(account, slow, None)).ShouldBeOfType<ContainerState.InProgress>();
        (await FailAsync(client.Publisher.PublishAsync(account, slow, None))).ShouldBe((FailureKind.NotReady, "9007/2207027"));
        (await FailAsync(client.Publisher.PublishAsync(account, "17900000000000000", None))).ShouldBe((FailureKind.NotFound, "24/2207008"));
        (await FailAsync(client.Publisher.ReadContainerAsync(account, "17900000000000000", None))).ShouldBe((FailureKind.NotFound, "100/33"));
        (await client.Publisher.FindMediaAsync(account, "17900000000000000", None)).ShouldBeNull();
        await client.Simulator.BehaveAsync(new { containerSeconds = 0 });
        var ready = await client.Publisher.CreateContainerAsync(account, await StoryAsync(client), None);
        await client.Simulator.SetQuotaAsync(DemoWorld.ShopAccount, total: 50, used: 50);
        (await FailAsync(client.Publisher.PublishAsync(account, ready, None))).ShouldBe((FailureKind.QuotaReached, "9/2207042"));
        (await client.Publisher.ReadQuotaAsync(account, None)).Left.ShouldBe(0);
    }

    [Fact]
    public async Task Nearly_used_up_calls_are_enough_for_a_whole_post_and_for_its_proof()
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync();
        var asStory = await StoryAsync(client);
        var asPicture = new ContainerRequest(PublicationKind.Feed, await client.Host.UploadAsync(new HostedFile("feed/one", Files.Picture(), IsVideo: false, FillsStory: false), None), IsVideo: false);
        await client.Simulator.BehaveAsync(new { usagePercent = 97 });
        await client.Publisher.ReadQuotaAsync(account, None);

        (await FailAsync(client.Publisher.FindMediaAsync(account, "17900000000000000", None))).Kind.ShouldBe(FailureKind.RateLimited);
        (await client.Publisher.ReadQuotaAsync(account, None)).Left.ShouldBeGreaterThan(0);
        var (story, picture) = (await PublishAsync(asStory), await PublishAsync(asPicture));

        (await client.Publisher.ListStoriesAsync(account, None)).ShouldHaveSingleItem().MediaId.ShouldBe(story);
        (await client.Publisher.ListMediaAsync(account, 25, None)).ShouldHaveSingleItem().MediaId.ShouldBe(picture);

        async Task<string> PublishAsync(ContainerRequest request)
        {
            var container = await client.Publisher.CreateContainerAsync(account, request, None);
            (await client.Publisher.ReadContainerAsync(account, container, None)).ShouldBeOfType<ContainerState.Finished>();
            return await client.Publisher.PublishAsync(account, container, None);
        }
    }

    [Fact]
    public async Task A_medium_that_Meta_cannot_fetch_or_does_not_take_says_what_to_mend()
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync();
        var gone = new ContainerRequest(PublicationKind.Story, new Uri($"{client.Simulator.CloudinaryBase}/{DemoWorld.CloudName}/image/upload/v1/gone.jpg"), false);
        await client.Host.UploadAsync(new HostedFile("png", Files.Picture(), IsVideo: false), None);
        var png = new ContainerRequest(PublicationKind.Story, new Uri((await client.Simulator.UploadsAsync())[0].Url), false);

        (await FailAsync(client.Publisher.CreateContainerAsync(account, gone, None))).ShouldBe((FailureKind.Unavailable, "9004/2207052"));
        (await FailAsync(client.Publisher.CreateContainerAsync(account, png, None))).ShouldBe((FailureKind.Refused, "36001/2207005"));
    }

    [Theory]
    [InlineData("expired", "190/463", "expired")]
    [InlineData("revoked", "190/458", "removed the app")]
    [InlineData("checkpoint", "190/459", "confirm")]
    [InlineData("password_changed", "190/460", "password")]
    [InlineData("invalid", "190/467", "connect the account again")]
    public async Task A_dead_token_says_why_it_is_dead(string state, string code, string words)
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync();
        await client.Simulator.SpoilTokenAsync(account.AccessToken, state);

        var failure = await Should.ThrowAsync<IntegrationException>(client.Publisher.ReadQuotaAsync(account, None));

        (failure.Kind, failure.Code).ShouldBe((FailureKind.Unauthorized, code));
        failure.Message.ShouldContain(words);
    }

    [Fact]
    public async Task A_missing_permission_and_a_creators_account_are_forbidden()
    {
        await using var client = await OutsideClient.StartAsync();
        var limited = await client.ConnectAsync(scopes: ["instagram_basic"]);
        var creator = await client.ConnectAsync(DemoWorld.CreatorAccount);

        (await FailAsync(client.Publisher.CreateContainerAsync(limited, await StoryAsync(client), None))).Kind.ShouldBe(FailureKind.Forbidden);
        var failure = await Should.ThrowAsync<IntegrationException>(client.Publisher.CreateContainerAsync(creator, await StoryAsync(client), None));
        failure.Kind.ShouldBe(FailureKind.Forbidden);
        failure.Message.ShouldContain("business account");
    }

    [Fact]
    public async Task An_error_on_a_story_that_is_live_keeps_Metas_code_and_is_not_sent_again()
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync();
        var container = await client.Publisher.CreateContainerAsync(account, await StoryAsync(client), None);
        await client.Simulator.BreakAsync("publish", "error_after_effect");

        (await FailAsync(client.Publisher.PublishAsync(account, container, None))).ShouldBe((FailureKind.Forbidden, "4/2207051"));

        (await client.Publisher.ReadContainerAsync(account, container, None)).ShouldBeOfType<ContainerState.Published>();
        (await client.Simulator.PublishedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_lost_answer_on_a_connection_that_was_used_before_is_not_sent_again_by_the_machinery()
    {
        await using var client = await OutsideClient.StartAsync();
        await client.Simulator.BehaveAsync(new { secondPublish = "repeat" });
        var account = await client.ConnectAsync();
        var container = await client.Publisher.CreateContainerAsync(account, await StoryAsync(client), None);
        await client.Publisher.ReadContainerAsync(account, container, None);
        await client.Simulator.BreakAsync("publish", "lost_answer");

        (await FailAsync(client.Publisher.PublishAsync(account, container, None))).Kind.ShouldBe(FailureKind.Unknown);

        (await client.Simulator.PublishedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_clip_becomes_a_story_as_it_is()
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync();
        var path = await Clips.MakeAsync(Path.Combine(Files.Folder(), "clip.mp4"), "540x960", 4);

        var address = await client.Host.UploadAsync(new HostedFile("stories/clip", path, IsVideo: true), None);
        var container = await client.Publisher.CreateContainerAsync(account, new ContainerRequest(PublicationKind.Story, address, IsVideo: true), None);
        await client.Publisher.PublishAsync(account, container, None);

        (await client.Publisher.ListStoriesAsync(account, None)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(story => story.IsVideo.ShouldBeTrue(), story => story.Picture.ShouldNotBeNull());
        (await client.Host.RemoveAsync("stories/clip", isVideo: true, None)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_publish_on_its_way_is_not_abandoned_when_the_caller_leaves()
    {
        await using var client = await OutsideClient.StartAsync();
        var account = await client.ConnectAsync();
        var container = await client.Publisher.CreateContainerAsync(account, await StoryAsync(client), None);
        await client.Simulator.BreakAsync(new("instagram", "publish", "delay") { DelayMs = 300 });
        using var leave = new CancellationTokenSource();

        var publishing = client.Publisher.PublishAsync(account, container, leave.Token);
        await leave.CancelAsync();

        (await publishing).ShouldNotBeEmpty();
    }

    private static async Task<ContainerRequest> StoryAsync(OutsideClient client) =>
        new(PublicationKind.Story, await client.Host.UploadAsync(new HostedFile("stories/one", Files.Picture(), IsVideo: false), None), IsVideo: false);

    private static async Task<(FailureKind Kind, string? Code)> FailAsync(Task call)
    {
        var failure = await Should.ThrowAsync<IntegrationException>(call);
        return (failure.Kind, failure.Code);
    }
}
