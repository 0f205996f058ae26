using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Testing;

namespace Storyline.Data.Tests.Media;

public sealed class LockTests
{
    [Fact]
    public async Task The_same_lock_for_ever_is_one_lock()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");

        (await AddAsync(world, picture, LockReason.PermanentReject, null)).ShouldBeTrue();
        (await AddAsync(world, picture, LockReason.PermanentReject, null)).ShouldBeFalse();

        (await world.ReadAsync<long>("SELECT count(*) FROM media_posting_locks")).ShouldBe(1);
        await world.RefusesAsync(
            Refused.Duplicate,
            "INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from) SELECT gen_random_uuid(), team_id, media_item_id, reason, locked_from FROM media_posting_locks");
    }

    [Fact]
    public async Task A_lock_without_an_end_holds_for_ever_and_one_with_an_end_until_then()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var rejected = await world.Library.AddAsync("memes/rejected.png");
        var posted = await world.Library.AddAsync("memes/posted.png");
        await AddAsync(world, rejected, LockReason.PermanentReject, null);
        await AddAsync(world, posted, LockReason.RecentPost, ServiceWorld.Start.AddDays(30));

        (await EligibleAsync(world, ServiceWorld.Start.AddDays(29))).ShouldBeEmpty();
        (await EligibleAsync(world, ServiceWorld.Start.AddDays(30))).ShouldBe(["posted.png"]);
        (await EligibleAsync(world, ServiceWorld.Start.AddYears(50))).ShouldBe(["posted.png"]);
    }

    [Fact]
    public async Task A_lock_on_a_picture_holds_its_twins_too()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png", seed: 7);
        await world.Library.AddAsync("memes/cat-copy.png", seed: 7);
        await AddAsync(world, picture, LockReason.SkipCooldown, ServiceWorld.Start.AddDays(3));

        (await EligibleAsync(world, ServiceWorld.Start)).ShouldBeEmpty();
    }

    private static Task<bool> AddAsync(ServiceWorld world, MediaItem picture, LockReason reason, DateTimeOffset? until) =>
        world.AskAsync<IMediaLockRepository, bool>(locks => locks.AddAsync(
            new MediaLock
            {
                Id = MediaLockId.New(ServiceWorld.Start),
                TeamId = picture.TeamId,
                MediaItemId = picture.Id,
                Reason = reason,
                LockedFrom = ServiceWorld.Start,
                LockedUntil = until,
            },
            CancellationToken.None));

    private static async Task<IEnumerable<string>> EligibleAsync(ServiceWorld world, DateTimeOffset now) =>
        (await world.AskAsync<IMediaItemRepository, IReadOnlyList<CandidateRow>>(
            media => media.CandidatesAsync(world.Team.Id, ["memes"], 10, now, 1, CancellationToken.None))).Select(row => row.FileName);
}
