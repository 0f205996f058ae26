using Npgsql;
using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class PostActionsTests
{
    [Theory]
    [InlineData("posted", "recent_post", 30, 1)]
    [InlineData("skipped", "skip_cooldown", 3, 0)]
    [InlineData("rejected", "permanent_reject", null, 0)]
    public async Task A_decision_has_its_effects_all_of_them_and_no_others(string status, string reason, int? days, int counted)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana");
        var (id, picture) = await GivenPlannedAsync(world);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        var now = world.Clock.GetUtcNow();

        var decision = await DecideAsync(world, status, id, ana);

        decision.ShouldBeOfType<PostDecision.Done>().Line.ShouldEndWith("by @ana · cat.png · Mon 23 Nov 12:05");
        (await world.Plan.FindAsync(id)).ShouldBeNull();
        (await world.ReadAsync<string>("SELECT status FROM posting_history")).ShouldBe(status);
        (await world.ReadAsync<Guid>("SELECT user_id FROM posting_history")).ShouldBe(ana.UserId!.Value.Value);
        (await world.ReadAsync<string>("SELECT media_snapshot->>'fileName' FROM posting_history")).ShouldBe("cat.png");
        (await world.ReadAsync<string>("SELECT reason FROM media_posting_locks")).ShouldBe(reason);
        (await world.ReadAsync<object>("SELECT locked_until FROM media_posting_locks")).ShouldBe(days is { } count ? now.AddDays(count).UtcDateTime : DBNull.Value);
        (await world.ReadAsync<int>($"SELECT times_posted FROM media_items WHERE id = '{picture.Id}'")).ShouldBe(counted);
        (await world.ReadAsync<bool>("SELECT last_posted_at IS NOT NULL FROM media_items")).ShouldBe(counted == 1);
        (await world.ReadAsync<int>("SELECT total_posts FROM users")).ShouldBe(counted);
        (await world.ReadAsync<string>("SELECT status FROM service_runs WHERE service = 'PostActions'")).ShouldBe("succeeded");
    }

    [Fact]
    public async Task What_is_rejected_now_is_locked_from_now_on_whatever_lock_was_to_come()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana");
        var (id, picture) = await GivenPlannedAsync(world);
        var later = new LockOrder(LockReason.PermanentReject, From: ServiceWorld.Start.AddDays(30));
        (await world.AskAsync<LockService, bool>(locks => locks.AddAsync(picture, later, world.Admin, CancellationToken.None))).ShouldBeTrue();

        await DecideAsync(world, "rejected", id, ana);

        var now = world.Clock.GetUtcNow();
        (await world.AskAsync<IMediaItemRepository, IReadOnlyList<CandidateRow>>(
            media => media.CandidatesAsync(world.Team.Id, [picture.Category], 10, now, 1, CancellationToken.None))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_records_nothing_and_keeps_the_plan()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.ChangeAsync(world.Chat, "dry_run_mode = true");
        var (id, _) = await GivenPlannedAsync(world);

        (await DecideAsync(world, "posted", id, world.Admin)).ShouldBeOfType<PostDecision.DryRun>();

        (await world.Plan.FindAsync(id)).ShouldNotBeNull();
        await ShouldHaveRecordedNothingAsync(world);
    }

    [Fact]
    public async Task Of_two_decisions_at_once_one_counts_a_thousand_times_over()
    {
        const int rounds = 1000;
        await using var world = await ServiceWorld.CreateAsync();
        var (ana, ben) = (await world.Teams.AddPersonAsync("ana"), await world.Teams.AddPersonAsync("ben"));
        var pictures = await world.Library.AddManyAsync("memes", rounds);
        var ids = await world.Plan.AddAsync(pictures.Select(picture => (picture, ServiceWorld.Start)));

        foreach (var id in ids)
        {
            var both = await Task.WhenAll(
                Task.Run(() => DecideAsync(world, "posted", id, ana)),
                Task.Run(() => DecideAsync(world, "rejected", id, ben)));

            both.Count(decision => decision is PostDecision.Done).ShouldBe(1);
            both.Count(decision => decision is PostDecision.Busy or PostDecision.AlreadyHandled).ShouldBe(1);
        }

        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(rounds);
        (await world.ReadAsync<long>("SELECT count(*) FROM media_posting_locks")).ShouldBe(rounds);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue")).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT sum(times_posted) FROM media_items")).ShouldBe(
            await world.ReadAsync<long>("SELECT count(*) FROM posting_history WHERE status = 'posted'"));
    }

    [Fact]
    public async Task A_late_decision_changes_nothing_and_says_who_did_what()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ana, ben) = (await world.Teams.AddPersonAsync("ana"), await world.Teams.AddPersonAsync("ben"));
        var (id, _) = await GivenPlannedAsync(world);
        await DecideAsync(world, "posted", id, ana);
        world.Clock.Advance(TimeSpan.FromHours(1));

        var late = await DecideAsync(world, "rejected", id, ben);

        late.ShouldBeOfType<PostDecision.AlreadyHandled>().Line.ShouldBe("✅ Posted by @ana · cat.png · Mon 23 Nov 12:00");
        (await world.ReadAsync<string>("SELECT string_agg(reason, ',') FROM media_posting_locks")).ShouldBe("recent_post");
    }

    [Fact]
    public async Task When_one_part_fails_nothing_is_recorded_and_the_post_stays_in_the_plan()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana");
        var (id, _) = await GivenPlannedAsync(world);
        await world.ExecuteAsync(
            """
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
            CREATE TRIGGER fail BEFORE UPDATE OF total_posts ON users FOR EACH ROW EXECUTE FUNCTION fail();
            """);

        await Should.ThrowAsync<PostgresException>(() => DecideAsync(world, "posted", id, ana));

        (await world.Plan.FindAsync(id)).ShouldNotBeNull();
        await ShouldHaveRecordedNothingAsync(world);
        (await world.ReadAsync<string>("SELECT status FROM service_runs WHERE service = 'PostActions'")).ShouldBe("failed");
        await world.ExecuteAsync("DROP TRIGGER fail ON users");
        (await DecideAsync(world, "posted", id, ana)).ShouldBeOfType<PostDecision.Done>();
    }

    [Fact]
    public async Task Another_teams_post_cannot_be_decided_about()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (other, _, _) = await world.Teams.CreateAsync("other");
        var (id, _) = await GivenPlannedAsync(world);

        (await DecideAsync(world, "posted", id, Actor.CommandLine(other.Id))).ShouldBeOfType<PostDecision.Unknown>();

        (await world.Plan.FindAsync(id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_cool_down_of_no_days_makes_no_lock()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.ChangeAsync(world.Chat, "skip_ttl_days = 0");
        var (id, _) = await GivenPlannedAsync(world);

        await DecideAsync(world, "skipped", id, world.Admin);

        (await world.ReadAsync<long>("SELECT count(*) FROM media_posting_locks")).ShouldBe(0);
    }

    private static async Task<(QueueItemId Id, MediaItem Picture)> GivenPlannedAsync(ServiceWorld world)
    {
        var picture = await world.Library.AddAsync("memes/cat.png");
        return (await world.Plan.AddAsync(picture, ServiceWorld.Start), picture);
    }

    private static Task<PostDecision> DecideAsync(ServiceWorld world, string status, QueueItemId id, Actor by) =>
        world.AskAsync<PostActions, PostDecision>(posts => status switch
        {
            "posted" => posts.PostedAsync(id, by, CancellationToken.None),
            "skipped" => posts.SkipAsync(id, by, CancellationToken.None),
            _ => posts.RejectAsync(id, by, CancellationToken.None),
        });

    private static async Task ShouldHaveRecordedNothingAsync(ServiceWorld world)
    {
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT count(*) FROM media_posting_locks")).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT sum(times_posted) FROM media_items")).ShouldBe(0);
    }
}
