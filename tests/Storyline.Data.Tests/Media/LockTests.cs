using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task What_keeps_a_picture_back_is_found_in_one_look_at_each_row_even_when_the_database_has_no_statistics_yet()
    {
        const int pictures = 300;
        await using var world = await ServiceWorld.CreateAsync();
        var items = await world.Library.AddManyAsync("memes", pictures);
        foreach (var item in items)
        {
            await AddAsync(world, item, LockReason.RecentPost, ServiceWorld.Start.AddDays(30));
        }

        await world.InScopeAsync(scope => scope.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async cancellationToken =>
            {
                var before = await RowsReadAsync(scope, cancellationToken);
                var obstacles = await scope.GetRequiredService<IMediaItemRepository>().ObstaclesAsync(
                    world.Team.Id, items[0].Id, ServiceWorld.Start, queuedCounts: true, own: null, cancellationToken);
                obstacles.ShouldBe([FormattableString.Invariant($"it is locked (posted lately) until {ServiceWorld.Start.AddDays(30):yyyy-MM-dd HH:mm} UTC")]);

                (await RowsReadAsync(scope, cancellationToken) - before).ShouldBeLessThan(3 * pictures);
            },
            CancellationToken.None));
    }

    [Fact]
    public async Task A_lock_that_begins_later_does_not_hold_yet()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        await AddAsync(world, picture, LockReason.ManualHold, ServiceWorld.Start.AddDays(3), from: ServiceWorld.Start.AddDays(1));

        (await EligibleAsync(world, ServiceWorld.Start)).ShouldBe(["cat.png"]);
        (await EligibleAsync(world, ServiceWorld.Start.AddDays(1))).ShouldBeEmpty();
        (await EligibleAsync(world, ServiceWorld.Start.AddDays(3))).ShouldBe(["cat.png"]);
    }

    [Theory]
    [InlineData(LockReason.PermanentReject, null)]
    [InlineData(LockReason.ManualHold, null)]
    [InlineData(LockReason.ManualHold, 90)]
    public async Task The_same_lock_from_now_on_is_not_kept_back_by_one_that_begins_later(LockReason reason, int? days)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        DateTimeOffset? until = days is { } count ? ServiceWorld.Start.AddDays(count) : null;
        await AddAsync(world, picture, reason, until, from: ServiceWorld.Start.AddDays(30));

        (await AddAsync(world, picture, reason, until)).ShouldBeTrue();
        (await EligibleAsync(world, ServiceWorld.Start)).ShouldBeEmpty();

        (await AddAsync(world, picture, reason, until, from: ServiceWorld.Start.AddDays(1))).ShouldBeFalse();
        (await EligibleAsync(world, ServiceWorld.Start)).ShouldBeEmpty();
        (await world.ReadAsync<long>("SELECT count(*) FROM media_posting_locks")).ShouldBe(1);
    }

    [Theory]
    [InlineData(1125, 1231, "2026-11-24", false)]
    [InlineData(1125, 1231, "2026-11-25", true)]
    [InlineData(1125, 1231, "2026-12-31", true)]
    [InlineData(1125, 1231, "2027-01-01", false)]
    [InlineData(1215, 106, "2027-01-06", true)]
    [InlineData(1215, 106, "2027-01-07", false)]
    [InlineData(1215, 106, "2026-12-14", false)]
    [InlineData(201, 229, "2027-02-28", true)]
    [InlineData(201, 229, "2027-03-01", false)]
    [InlineData(201, 229, "2028-02-29", true)]
    [InlineData(229, 310, "2027-02-28", false)]
    [InlineData(229, 310, "2027-03-01", true)]
    public async Task A_season_is_open_on_its_days_of_every_year_in_the_database_as_in_the_code(int first, int last, string date, bool open)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await AddSeasonAsync(world, await world.Library.AddAsync("memes/season.png"), first, last);
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);

        (await EligibleAsync(world, new DateTimeOffset(day, new TimeOnly(13, 0), TimeSpan.Zero))).Any().ShouldBe(open);
        Season.Of(first, last).Contains(day).ShouldBe(open);
    }

    [Fact]
    public async Task A_season_begins_at_midnight_in_the_team_s_time_zone()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.ExecuteAsync("UPDATE teams SET time_zone = 'Pacific/Auckland'");
        await AddSeasonAsync(world, await world.Library.AddAsync("memes/santa.png"), 1125, 1231);
        var midnightThere = new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.FromHours(13)).ToUniversalTime();

        (await EligibleAsync(world, midnightThere.AddSeconds(-1))).ShouldBeEmpty();
        (await EligibleAsync(world, midnightThere)).ShouldBe(["santa.png"]);
    }

    [Fact]
    public async Task A_new_season_takes_the_place_of_the_old_one()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/santa.png");
        await AddSeasonAsync(world, picture, 1125, 1231);

        (await AddSeasonAsync(world, picture, 1125, 1231)).ShouldBeFalse();
        (await AddSeasonAsync(world, picture, 1201, 106)).ShouldBeTrue();

        (await world.ReadAsync<string>("SELECT string_agg(season_start || '..' || season_end, ',') FROM media_posting_locks")).ShouldBe("1201..106");
    }

    [Theory]
    [InlineData("'manual_hold', now(), now() - interval '1 second', NULL, NULL")]
    [InlineData("'permanent_reject', now(), now() + interval '1 day', NULL, NULL")]
    [InlineData("'recent_post', now(), NULL, NULL, NULL")]
    [InlineData("'skip_cooldown', now(), NULL, NULL, NULL")]
    [InlineData("'seasonal', now(), NULL, NULL, NULL")]
    [InlineData("'seasonal', now(), NULL, 1125, NULL")]
    [InlineData("'seasonal', now(), now() + interval '1 day', 1125, 1231")]
    [InlineData("'manual_hold', now(), NULL, 1125, 1231")]
    [InlineData("'seasonal', now(), NULL, 1301, 1231")]
    [InlineData("'seasonal', now(), NULL, 230, 301")]
    [InlineData("'seasonal', now(), NULL, 1125, 1131")]
    [InlineData("'mood', now(), NULL, NULL, NULL")]
    public async Task The_database_refuses_a_lock_that_makes_no_sense(string values)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddAsync("memes/cat.png");

        await world.RefusesAsync(
            Refused.Check,
            $"INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from, locked_until, season_start, season_end) SELECT gen_random_uuid(), team_id, id, {values} FROM media_items");
    }

    /// <summary>Rows of pictures and locks that this connection has read so far.</summary>
    private static Task<long> RowsReadAsync(IServiceProvider scope, CancellationToken cancellationToken) => scope.GetRequiredService<StorylineDbContext>().Database.SqlQuery<long>(
        $"""SELECT sum(seq_tup_read + idx_tup_fetch)::bigint AS "Value" FROM pg_stat_xact_user_tables WHERE relname IN ('media_items', 'media_posting_locks')""").SingleAsync(cancellationToken);

    private static Task<bool> AddSeasonAsync(ServiceWorld world, MediaItem picture, int first, int last) =>
        AddAsync(world, picture, LockReason.Seasonal, null, season: Season.Of(first, last));

    private static Task<bool> AddAsync(
        ServiceWorld world, MediaItem picture, LockReason reason, DateTimeOffset? until, DateTimeOffset? from = null, Season? season = null) =>
        world.AskAsync<IMediaLockRepository, bool>(locks => locks.AddAsync(
            new MediaLock
            {
                Id = MediaLockId.New(ServiceWorld.Start),
                TeamId = picture.TeamId,
                MediaItemId = picture.Id,
                Reason = reason,
                LockedFrom = from ?? ServiceWorld.Start,
                LockedUntil = until,
                SeasonStart = season?.First,
                SeasonEnd = season?.Last,
            },
            CancellationToken.None));

    private static async Task<IEnumerable<string>> EligibleAsync(ServiceWorld world, DateTimeOffset now) =>
        (await world.AskAsync<IMediaItemRepository, IReadOnlyList<CandidateRow>>(
            media => media.CandidatesAsync(world.Team.Id, ["memes"], 10, now, 1, CancellationToken.None))).Select(row => row.FileName);
}
