using Storyline.Data.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class CarouselLifeTests
{
    [Fact]
    public async Task A_carousel_goes_out_as_one_post_and_all_its_pictures_are_locked_and_counted()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        await using var process = new PublishingProcess(world);

        (await carousel.AskAsync()).ShouldBeOfType<AutoPostOutcome.Begun>();
        await process.UntilEndedAsync(carousel.Post);
        await process.ForAsync(TimeSpan.FromSeconds(5));

        var live = world.Instagram.Ledger.ShouldHaveSingleItem();
        world.MediaHost.Uploads.ShouldBe(3);
        var made = world.Instagram.Made;
        made.Select(one => one.Request.IsCarouselItem).ShouldBe([true, true, true, false]);
        made[^1].Request.Children.ShouldBe(made.Take(3).Select(one => one.ContainerId));
        live.ContainerId.ShouldBe(made[^1].ContainerId);
        made.Take(3).Select(one => one.Request.MediaAddress).ShouldBeUnique();
        (await world.ReadAsync<string>("SELECT status || ' ' || method || ' ' || instagram_media_id FROM posting_history")).ShouldBe($"posted instagram_api {live.MediaId}");
        (await world.ReadAsync<long>("SELECT count(DISTINCT media_item_id) FROM media_posting_locks WHERE reason = 'recent_post'")).ShouldBe(3);
        (await world.ReadAsync<long>("SELECT count(*) FROM media_items WHERE times_posted = 1 AND last_posted_at IS NOT NULL")).ShouldBe(3);
        (await world.ReadAsync<long>("SELECT count(*) FROM cloud_uploads WHERE expires_at IS NOT NULL")).ShouldBe(3);
        (await world.ReadAsync<long>("SELECT count(*) FROM publication_media WHERE is_held")).ShouldBe(0);
        world.Messenger.Cards.ShouldHaveSingleItem().Text.ShouldContain("📸 @shop · carousel");
        world.Messenger.Edits[^1].Text.ShouldStartWith("✅ Posted to @shop by Storyline · own.png");
    }

    [Fact]
    public async Task A_clip_may_be_among_its_pictures_and_the_post_is_found_though_the_answer_was_lost()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world, others: 1);
        var clip = await world.Library.AddClipAsync("memes/clip.mp4");
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        await carousel.AskAsync(carousel.Others[0], clip);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(carousel.Post);

        world.Instagram.Made.Select(one => one.Request.IsVideo).ShouldBe([false, false, true, false]);
        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
    }

    [Fact]
    public async Task A_pictures_dead_container_is_made_anew_and_the_others_are_kept()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        world.MediaHost.FailNext(FailureKind.Unavailable, 2);
        world.Instagram.ReadingsUntilFinished = 2;
        world.Instagram.Verdicts.Enqueue(new ContainerState.Finished());
        world.Instagram.Verdicts.Enqueue(new ContainerState.Failed("Instagram could not fetch it", IsMediaRefused: false));
        await carousel.AskAsync();
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(carousel.Post);

        world.Instagram.Ledger.ShouldHaveSingleItem();
        world.Instagram.Made.Count.ShouldBe(5);
        world.Instagram.Made[^1].Request.Children.ShouldBe([world.Instagram.Made[0].ContainerId, world.Instagram.Made[3].ContainerId, world.Instagram.Made[2].ContainerId]);
        world.MediaHost.Uploads.ShouldBe(3);
    }

    [Fact]
    public async Task When_the_carousels_own_container_dies_all_are_made_anew()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world, others: 1);
        world.Instagram.Verdicts.Enqueue(new ContainerState.Finished());
        world.Instagram.Verdicts.Enqueue(new ContainerState.Finished());
        world.Instagram.Verdicts.Enqueue(new ContainerState.Expired());
        await carousel.AskAsync();
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(carousel.Post);

        world.Instagram.Made.Count.ShouldBe(6);
        world.Instagram.Ledger.ShouldHaveSingleItem().ContainerId.ShouldBe(world.Instagram.Made[^1].ContainerId);
        world.MediaHost.Uploads.ShouldBe(2);
    }

    [Fact]
    public async Task A_picture_that_Instagram_refuses_leaves_the_post_to_the_team_and_frees_the_others()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        world.Instagram.Verdicts.Enqueue(new ContainerState.Finished());
        world.Instagram.Verdicts.Enqueue(new ContainerState.Failed("the picture is too large", IsMediaRefused: true));
        await carousel.AskAsync();
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(carousel.Post, PublicationStep.Failed);
        await process.ForAsync(TimeSpan.FromSeconds(3));

        world.Messenger.Edits[^1].Text.ShouldStartWith("⚠️ Not published: a.png: the picture is too large");
        (await world.Plan.FindAsync(carousel.Post))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        (await world.ReadAsync<long>("SELECT count(*) FROM publication_media WHERE is_held")).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT count(*) FROM media_posting_locks")).ShouldBe(0);
        (await carousel.AskAsync()).ShouldBeOfType<AutoPostOutcome.Begun>();
    }

    [Theory]
    [InlineData(false, "a.png cannot go out with it: it is locked (held by hand) for ever")]
    [InlineData(true, "a.png cannot go out with it: it is in the plan already, for 2026-11-24 12:00 UTC")]
    public async Task What_was_taken_meanwhile_keeps_it_from_going_out(bool isPlanned, string outcome)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        await carousel.AskAsync();
        world.Instagram.During = async call =>
        {
            if (call == "quota" && isPlanned)
            {
                await world.Plan.AddAsync(carousel.Others[0], ServiceWorld.Start.AddDays(1));
            }
            else if (call == "quota")
            {
                await world.AskAsync<LockService, bool>(locks => locks.HoldAsync(carousel.Others[0], null, null, world.Admin, CancellationToken.None));
            }
        };
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(carousel.Post, PublicationStep.Failed);

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.PublicationOfAsync(carousel.Post))!.Outcome.ShouldBe(outcome);
        (await world.Plan.FindAsync(carousel.Post))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
    }

    [Fact]
    public async Task While_it_is_on_its_way_its_pictures_are_not_planned_and_not_deleted()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        var free = await world.Library.AddAsync("memes/free.png");
        await carousel.AskAsync();

        var candidates = await world.AskAsync<IMediaItemRepository, IReadOnlyList<CandidateRow>>(media => media.CandidatesAsync(
            world.Team.Id, ["memes"], 10, world.Clock.GetUtcNow(), 7, CancellationToken.None));
        var counts = await world.AskAsync<IMediaItemRepository, IReadOnlyList<Models.Media.CategoryCount>>(media => media.CountByCategoryAsync(
            world.Team.Id, world.Clock.GetUtcNow(), CancellationToken.None));
        var deletion = () => world.AskAsync<MediaRemoval, bool>(removal => removal.DeleteAsync(carousel.Others[0].Id, world.Admin, CancellationToken.None));

        candidates.ShouldHaveSingleItem().Id.ShouldBe(free.Id);
        counts.ShouldHaveSingleItem().Eligible.ShouldBe(1);
        (await Should.ThrowAsync<Models.ConflictException>(deletion)).Message.ShouldContain("archive it instead");
    }

    [Fact]
    public async Task Stopped_before_its_time_it_leaves_nothing_behind()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        await carousel.AskAsync();
        world.Instagram.ReadingsUntilFinished = 1000;
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(carousel.Post, PublicationStep.Uploaded);

        (await world.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StopAsync(carousel.Post, world.Admin, CancellationToken.None))).ShouldBeOfType<AutoPostOutcome.Stopped>();
        await process.ForAsync(TimeSpan.FromSeconds(5));
        await world.DoAsync<CloudSweep>(sweep => sweep.SweepAsync(CancellationToken.None));

        world.MediaHost.Files.ShouldBeEmpty();
        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.ReadAsync<long>("SELECT count(*) FROM publication_media WHERE is_held")).ShouldBe(0);
    }

    [Fact]
    public async Task A_dry_run_uploads_all_and_takes_all_down_again()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        await world.Teams.ChangeAsync(world.Chat, "dry_run_mode = true");
        await carousel.AskAsync();
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(carousel.Post, PublicationStep.Rehearsed);
        await process.ForAsync(TimeSpan.FromSeconds(3));

        world.MediaHost.Uploads.ShouldBe(3);
        world.MediaHost.Files.ShouldBeEmpty();
        world.Instagram.Made.ShouldBeEmpty();
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
    }
}
