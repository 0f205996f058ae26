using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Publishing;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>What cannot be a carousel is refused when it is asked for, with what to do, and nothing is begun.</summary>
public sealed class CarouselChoiceTests
{
    [Fact]
    public async Task A_picture_that_cannot_go_out_is_named_with_the_reason()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        var good = carousel.Others[0];
        var held = carousel.Others[1];
        await world.AskAsync<LockService, bool>(locks => locks.HoldAsync(held, null, null, world.Admin, CancellationToken.None));
        var planned = await world.Library.AddSquareAsync("memes/planned.png");
        await world.Plan.AddAsync(planned, ServiceWorld.Start.AddDays(1));
        var twin = await world.Library.AddSquareAsync("memes/copy.png", seed: 1);
        var sticker = await world.Library.AddSquareAsync("memes/sticker.png");
        await world.ExecuteAsync($"UPDATE media_items SET requires_interaction = true WHERE id = '{sticker.Id}'");
        var archived = await world.Library.AddSquareAsync("memes/archived.png");
        await world.ExecuteAsync($"UPDATE media_items SET is_active = false WHERE id = '{archived.Id}'");
        var lost = await world.Library.AddSquareAsync("memes/lost.png");
        File.Delete(lost.FilePath);

        await ShouldBeRefusedAsync(carousel, "b.png cannot go out with it: it is locked (held by hand) for ever. Choose another picture, or free this one.", good, held);
        await ShouldBeRefusedAsync(carousel, "planned.png cannot go out with it: it is in the plan already, for 2026-11-24 12:00 UTC.", planned);
        await ShouldBeRefusedAsync(carousel, "tall.png cannot go out with it: It is 90×160 and Instagram takes feed pictures from 4:5 to 1.91:1; crop it", await world.Library.AddAsync("memes/tall.png"));
        await ShouldBeRefusedAsync(carousel, "bad.png cannot go out with it: Instagram would refuse it", await world.Library.AddAsync("memes/bad.png", verdict: MediaVerdict.Invalid));
        await ShouldBeRefusedAsync(carousel, "short.mp4 cannot go out with it: It lasts 2 s", await world.Library.AddClipAsync("memes/short.mp4", seconds: 2));
        await ShouldBeRefusedAsync(carousel, "copy.png is the same picture as own.png", twin);
        await ShouldBeRefusedAsync(carousel, "own.png is the planned post's own picture", carousel.Own);
        await ShouldBeRefusedAsync(carousel, "sticker.png cannot go out with it: it needs a sticker", sticker);
        await ShouldBeRefusedAsync(carousel, "archived.png cannot go out with it: it is archived", archived);
        await ShouldBeRefusedAsync(carousel, "lost.png cannot go out with it: its file is gone", lost);
        (await world.PublicationOfAsync(carousel.Post)).ShouldBeNull();
    }

    [Fact]
    public async Task The_planned_posts_own_picture_has_to_be_fit_as_well()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        var post = await world.Plan.AddAsync(await world.Library.AddAsync("memes/tall.png"), ServiceWorld.Start.AddMinutes(30));

        var outcome = await AskAsync(world, post, PublicationKind.Carousel, carousel.Others[0].Id);

        outcome.ShouldBeOfType<AutoPostOutcome.Refused>().Reason.ShouldBe("It cannot go out by itself: It is 90×160 and Instagram takes feed pictures from 4:5 to 1.91:1; crop it, best to 1080×1350.");
    }

    [Fact]
    public async Task Too_few_unknown_ones_and_another_teams_are_mistakes()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        var others = await OtherTeam.InAsync(world.ConnectionString);

        (await Should.ThrowAsync<InvalidRequestException>(() => AskAsync(world, carousel.Post, PublicationKind.Carousel))).Message.ShouldContain("2 to 10 pictures");
        (await Should.ThrowAsync<InvalidRequestException>(() => AskAsync(world, carousel.Post, PublicationKind.Feed, carousel.Others[0].Id))).Message.ShouldContain("Only a carousel");
        await Should.ThrowAsync<NotFoundException>(() => AskAsync(world, carousel.Post, PublicationKind.Carousel, others.Picture));
        await Should.ThrowAsync<NotFoundException>(() => AskAsync(world, carousel.Post, PublicationKind.Carousel, new MediaItemId(Guid.Empty)));
        (await world.PublicationOfAsync(carousel.Post)).ShouldBeNull();
    }

    [Fact]
    public async Task A_picture_goes_out_with_one_carousel_at_a_time_also_when_two_are_asked_for_at_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        var post = await world.Plan.AddAsync(await world.Library.AddSquareAsync("memes/other.png"), ServiceWorld.Start.AddMinutes(40));
        var (one, two) = (carousel.Others[0].Id, carousel.Others[1].Id);

        var outcomes = await Task.WhenAll(
            TryAsync(() => AskAsync(world, carousel.Post, PublicationKind.Carousel, one, two)), TryAsync(() => AskAsync(world, post, PublicationKind.Carousel, two, one)));
        var late = await TryAsync(() => AskAsync(world, outcomes[0] == "begun" ? post : carousel.Post, PublicationKind.Carousel, two));

        outcomes.Count(outcome => outcome == "begun").ShouldBe(1);
        outcomes.Single(outcome => outcome != "begun").ShouldContain("going out with");
        late.ShouldBe("b.png cannot go out with it: it is going out with a carousel at this moment. Choose another picture, or free this one.");
        (await world.ReadAsync<long>("SELECT count(*) FROM publications")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM publication_media")).ShouldBe(3);
    }

    [Fact]
    public async Task The_database_keeps_no_carousel_without_its_pictures()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var carousel = await CarouselBuilder.InAsync(world);
        await carousel.AskAsync();

        var copy = () => world.ExecuteAsync(
            """
            UPDATE publications SET step = 'failed';
            INSERT INTO publications SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* FROM publications p;
            """);

        (await Should.ThrowAsync<Npgsql.PostgresException>(copy)).MessageText.ShouldContain("2 to 10");
    }

    private static async Task ShouldBeRefusedAsync(CarouselBuilder carousel, string reason, params MediaItem[] others) =>
        (await carousel.AskAsync(others)).ShouldBeOfType<AutoPostOutcome.Refused>().Reason.ShouldStartWith(reason);

    private static Task<AutoPostOutcome> AskAsync(ServiceWorld world, Models.Scheduling.QueueItemId post, PublicationKind kind, params MediaItemId[] further) =>
        world.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StartAsync(post, new AutoPostWish(kind, further), world.Admin, CancellationToken.None));

    private static async Task<string> TryAsync(Func<Task<AutoPostOutcome>> ask)
    {
        try
        {
            return await ask() switch
            {
                AutoPostOutcome.Begun => "begun",
                AutoPostOutcome.Refused refused => refused.Reason,
                var other => other.ToString(),
            };
        }
        catch (ConflictException conflict)
        {
            return conflict.Message;
        }
    }
}
