using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Media;

/// <summary>The world's chat posts three a day: memes 1.8, products 1.2.</summary>
public sealed class ContentRunwayTests
{
    [Fact]
    public async Task A_category_lasts_as_long_as_its_pictures_at_its_share_of_the_posts()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 18);

        var runway = await ReadAsync(world);

        runway.Select(category => category.Category).ShouldBe(["memes", "products"]);
        runway[0].ShouldSatisfyAllConditions(
            memes => memes.Eligible.ShouldBe(18),
            memes => memes.NeverPosted.ShouldBe(18),
            memes => memes.DaysLeft!.Value.ShouldBe(10, 0.01));
        runway[1].DaysLeft.ShouldBe(0);
    }

    [Fact]
    public async Task Enough_pictures_for_the_repost_interval_last_for_ever()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 55);

        (await ReadAsync(world))[0].DaysLeft.ShouldBeNull();
    }

    [Fact]
    public async Task Twins_count_once_planned_posts_count_and_locked_pictures_count_when_they_come_back()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddAsync("memes/one.png", seed: 900);
        await world.Library.AddAsync("memes/twin.png", seed: 900);
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/planned.png"), ServiceWorld.Start.AddHours(3));
        (await ReadAsync(world))[0].DaysLeft!.Value.ShouldBe(2 / 1.8, 0.01);

        await LockAsync(world, "memes/soon.png", LockReason.SkipCooldown, ServiceWorld.Start.AddDays(1));
        await LockAsync(world, "memes/never.png", LockReason.PermanentReject, null);

        (await ReadAsync(world))[0].DaysLeft!.Value.ShouldBe(3 / 1.8, 0.01);
    }

    [Fact]
    public async Task A_category_outside_the_mix_is_shown_and_never_used_up()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddAsync("quotes/one.png");

        var quotes = (await ReadAsync(world)).Single(category => category.Category == "quotes");

        (quotes.Share, quotes.Active, quotes.DaysLeft).ShouldBe((0, 1, null));
    }

    private static async Task LockAsync(ServiceWorld world, string path, LockReason reason, DateTimeOffset? until)
    {
        var item = await world.Library.AddAsync(path);
        await world.DoAsync<IMediaLockRepository>(locks => locks.AddAsync(
            new MediaLock
            {
                Id = MediaLockId.New(ServiceWorld.Start),
                TeamId = item.TeamId,
                MediaItemId = item.Id,
                Reason = reason,
                LockedFrom = ServiceWorld.Start,
                LockedUntil = until,
            },
            CancellationToken.None));
    }

    private static Task<IReadOnlyList<CategoryRunway>> ReadAsync(ServiceWorld world) =>
        world.AskAsync<ContentRunway, IReadOnlyList<CategoryRunway>>(runway => runway.ForTeamAsync(world.Team.Id, CancellationToken.None));
}
