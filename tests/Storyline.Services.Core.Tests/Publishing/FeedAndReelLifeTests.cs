using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A picture in the feed, a reel, and a story that is a clip.</summary>
public sealed class FeedAndReelLifeTests
{
    [Theory]
    [InlineData(PublicationKind.Feed, false, "New mugs")]
    [InlineData(PublicationKind.Reel, true, "New mugs")]
    [InlineData(PublicationKind.Story, true, null)]
    public async Task It_goes_out_with_its_caption_and_is_recorded_with_all_effects(PublicationKind kind, bool isClip, string? caption)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenAskedForAsync(world, kind);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id);
        await process.ForAsync(TimeSpan.FromSeconds(5));

        var live = world.Instagram.Ledger.ShouldHaveSingleItem();
        var request = world.Instagram.Made.ShouldHaveSingleItem().Request;
        (request.Kind, request.IsVideo, request.Caption).ShouldBe((kind, isClip, caption));
        (await world.ReadAsync<string>("SELECT status || ' ' || method || ' ' || instagram_media_id FROM posting_history")).ShouldBe($"posted instagram_api {live.MediaId}");
        (await world.ReadAsync<string>("SELECT reason FROM media_posting_locks")).ShouldBe("recent_post");
        (await world.ReadAsync<int>("SELECT times_posted FROM media_items")).ShouldBe(1);
        (await world.ReadAsync<string>("SELECT permalink FROM publications")).ShouldEndWith($"{live.MediaId}/");
        (await world.ReadAsync<long>("SELECT count(*) FROM story_checks WHERE next_at IS NOT NULL")).ShouldBe(1);
        world.Messenger.Edits[^1].Text.ShouldStartWith("✅ Posted to @shop by Storyline");
    }

    [Theory]
    [InlineData(PublicationKind.Feed)]
    [InlineData(PublicationKind.Reel)]
    [InlineData(PublicationKind.Story)]
    public async Task It_is_found_though_the_answer_was_lost(PublicationKind kind)
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.RepeatsPublish = true;
        world.Instagram.PostByHand(isVideo: kind is not PublicationKind.Feed);
        var id = await GivenAskedForAsync(world, kind);
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id);

        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_picture_that_somebody_posts_at_that_moment_is_not_taken_for_the_clip()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.RepeatsPublish = true;
        var id = await GivenAskedForAsync(world, PublicationKind.Story);
        world.Instagram.During = call =>
        {
            if (call == "publish")
            {
                world.Instagram.PostByHand();
            }

            return Task.CompletedTask;
        };
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id);

        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
    }

    [Theory]
    [InlineData(PublicationKind.Feed, "from 4:5 to 1.91:1; crop it, best to 1080×1350.")]
    [InlineData(PublicationKind.Reel, "A reel is a clip; a picture goes out as a story or in the feed.")]
    public async Task What_Instagram_would_refuse_is_refused_before_anything_is_uploaded(PublicationKind kind, string reason)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/tall.png"), ServiceWorld.Start.AddMinutes(30));

        var outcome = await AskAsync(world, id, kind);

        outcome.ShouldBeOfType<AutoPostOutcome.Refused>().Reason.ShouldEndWith(reason);
        (await world.PublicationOfAsync(id)).ShouldBeNull();
    }

    [Theory]
    [InlineData(PublicationKind.Feed)]
    [InlineData(PublicationKind.Reel)]
    [InlineData(PublicationKind.Carousel)]
    public async Task A_caption_with_too_many_hashtags_is_found_before_anything_is_uploaded_and_matters_to_no_story(PublicationKind kind)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        var further = await world.Library.AddSquareAsync("memes/further.png");
        MediaItem medium = kind is PublicationKind.Reel ? await world.Library.AddClipAsync("memes/mugs.mp4") : await world.Library.AddSquareAsync("memes/mugs.png");
        await world.ExecuteAsync($"UPDATE media_items SET caption = repeat('#mug ', 31) WHERE id = '{medium.Id}'");
        var id = await world.Plan.AddAsync(medium, ServiceWorld.Start.AddMinutes(30));

        var outcome = await AskAsync(world, id, kind, kind is PublicationKind.Carousel ? [further.Id] : []);

        outcome.ShouldBeOfType<AutoPostOutcome.Refused>().Reason.ShouldBe("It cannot go out by itself: Its caption has 31 hashtags and Instagram takes at most 30; take out 1 of them.");
        (await AskAsync(world, id, PublicationKind.Story)).ShouldBeOfType<AutoPostOutcome.Begun>();
    }

    [Fact]
    public async Task The_file_of_a_clip_is_looked_into_before_it_is_uploaded()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        var (clip, picture) = (await world.Library.AddClipAsync("memes/mugs.mp4"), await world.Library.AddSquareAsync("memes/mugs.png"));
        await File.WriteAllBytesAsync(clip.FilePath, []);
        var (asReel, inCarousel) = (await world.Plan.AddAsync(clip, ServiceWorld.Start.AddMinutes(30)), await world.Plan.AddAsync(picture, ServiceWorld.Start.AddMinutes(40)));
        var unplanned = await world.Library.AddClipAsync("memes/cups.mp4");
        await File.WriteAllBytesAsync(unplanned.FilePath, []);

        var (reel, carousel) = (await AskAsync(world, asReel, PublicationKind.Reel), await AskAsync(world, inCarousel, PublicationKind.Carousel, unplanned.Id));

        reel.ShouldBeOfType<AutoPostOutcome.Refused>().Reason.ShouldStartWith("It cannot go out by itself: The file is empty");
        carousel.ShouldBeOfType<AutoPostOutcome.Refused>().Reason.ShouldStartWith("cups.mp4 cannot go out with it: The file is empty");
        (await world.ReadAsync<long>("SELECT count(*) FROM publications")).ShouldBe(0);
    }

    private static async Task<QueueItemId> GivenAskedForAsync(ServiceWorld world, PublicationKind kind)
    {
        await world.Accounts.ConnectAsync();
        MediaItem medium = kind is PublicationKind.Feed ? await world.Library.AddSquareAsync("memes/mugs.png") : await world.Library.AddClipAsync("memes/mugs.mp4");
        await world.ExecuteAsync($"UPDATE media_items SET caption = 'New mugs' WHERE id = '{medium.Id}'");
        var id = await world.Plan.AddAsync(medium, ServiceWorld.Start.AddMinutes(30));
        (await AskAsync(world, id, kind)).ShouldBeOfType<AutoPostOutcome.Begun>();
        return id;
    }

    private static Task<AutoPostOutcome> AskAsync(ServiceWorld world, QueueItemId id, PublicationKind kind, params MediaItemId[] further) =>
        world.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StartAsync(id, new AutoPostWish(kind, further), world.Admin, CancellationToken.None));
}
