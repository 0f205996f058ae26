using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class PlanningTests
{
    [Theory]
    [InlineData(7L)]
    [InlineData(null)]
    public async Task A_preview_is_what_the_plan_then_does_and_writes_nothing(long? seed)
    {
        await using var world = await GivenLibraryAsync(30, 30);

        var preview = await world.AskAsync<Planning, PlanOutcome>(planning => planning.PreviewAsync(world.Chat, 7, seed, CancellationToken.None));
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue")).ShouldBe(0);
        var plan = await CreateAsync(world, 7, seed);

        Shown(plan).ShouldBe(Shown(preview));
        plan.Posts.Count.ShouldBe(20);
        var stored = await world.AskAsync<QueueService, Page<PlannedItem>>(queue => queue.ListAsync(world.Team.Id, new PageRequest(200), CancellationToken.None));
        stored.Items.Select(item => (item.Queue.SlotNumber!.Value, item.Media.FileName)).ShouldBe(plan.Posts.Select(post => (post.SlotNumber, post.FileName)));
    }

    [Fact]
    public async Task After_the_last_slot_of_a_day_whose_window_is_still_open_a_plan_of_one_day_is_the_next_days()
    {
        await using var world = await GivenLibraryAsync(30, 30);
        world.Clock.Advance(TimeSpan.FromHours(8.9));

        var plan = await CreateAsync(world, 1, null);

        plan.Posts.Count.ShouldBe(3);
        plan.Posts.ShouldAllBe(post => post.ScheduledFor.UtcDateTime.Date == ServiceWorld.Start.UtcDateTime.Date.AddDays(1));
    }

    [Fact]
    public async Task Many_twins_do_not_leave_slots_empty_while_there_are_other_pictures()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.SetMixAsync(world.Team.Id, ("memes", 1m));
        for (var copy = 0; copy < 60; copy++)
        {
            await world.Library.AddAsync($"memes/copy-{copy:00}.png", seed: 9_000 + (copy % 2));
        }

        await world.Library.AddManyAsync("memes", 25);

        var plan = await CreateAsync(world, 7, 1);

        plan.SkippedSlots.ShouldBe(0);
        plan.Posts.Count.ShouldBe(20);
    }

    [Fact]
    public async Task The_mix_holds_over_what_was_posted_and_what_is_planned()
    {
        await using var world = await GivenLibraryAsync(40, 40);
        await PostAsync(world, "memes", 10);

        var plan = await CreateAsync(world, 7, null);

        var memes = 10 + plan.Posts.Count(post => post.Category == "memes");
        var total = 10 + plan.Posts.Count;
        Math.Abs(memes - (0.6 * total)).ShouldBeLessThanOrEqualTo(0.5);
        plan.Posts[0].Category.ShouldBe("products");
    }

    [Fact]
    public async Task Extending_begins_after_the_last_planned_slot()
    {
        await using var world = await GivenLibraryAsync(40, 40);
        var first = await CreateAsync(world, 2, null);

        var more = await world.AskAsync<Planning, PlanOutcome>(planning => planning.ExtendAsync(world.Chat, 2, null, world.Admin, CancellationToken.None));

        more.Posts.Count.ShouldBe(6);
        more.Posts[0].ScheduledFor.ShouldBeGreaterThanOrEqualTo(first.Posts[^1].ScheduledFor.AddMinutes(10));
        more.Posts.Select(post => post.MediaItemId).Intersect(first.Posts.Select(post => post.MediaItemId)).ShouldBeEmpty();
        (await world.ReadAsync<long>("SELECT count(DISTINCT slot_number) FROM posting_queue")).ShouldBe(first.Posts.Count + 6);
    }

    [Fact]
    public async Task What_was_never_posted_goes_first()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.SetMixAsync(world.Team.Id, ("memes", 1m));
        for (var i = 0; i < 3; i++)
        {
            await world.Library.AddAsync($"memes/old{i}.png", timesPosted: 3 - i);
            await world.Library.AddAsync($"memes/new{i}.png");
        }

        var plan = await CreateAsync(world, 2, null);

        plan.Posts.Take(3).ShouldAllBe(post => post.FileName.StartsWith("new"));
        plan.Posts.Skip(3).Select(post => post.FileName).ShouldBe(["old2.png", "old1.png"]);
        plan.Posts[0].Reasons[0].ShouldBe("never posted");
    }

    [Fact]
    public async Task With_nothing_eligible_the_plan_says_why()
    {
        await using var world = await ServiceWorld.CreateAsync();

        var refusal = await Should.ThrowAsync<ConflictException>(() => CreateAsync(world, 7, null));

        refusal.Message.ShouldBe("Nothing could be planned: memes has nothing eligible; products has nothing eligible. Add pictures, or wait until locks end.");
    }

    [Fact]
    public async Task A_plan_that_is_full_already_says_so()
    {
        await using var world = await GivenLibraryAsync(30, 30);
        await CreateAsync(world, 3, null);

        (await Should.ThrowAsync<ConflictException>(() => CreateAsync(world, 3, null))).Message.ShouldStartWith("Every slot of these days is planned already");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    public async Task A_number_of_days_that_makes_no_sense_is_refused(int days)
    {
        await using var world = await ServiceWorld.CreateAsync();

        (await Should.ThrowAsync<InvalidRequestException>(() => CreateAsync(world, days, null))).Message.ShouldBe($"{days} days cannot be planned: choose a number from 1 to 366.");
    }

    [Fact]
    public async Task A_member_may_not_plan()
    {
        await using var world = await GivenLibraryAsync(3, 3);
        var ana = await world.Teams.AddPersonAsync("ana");

        (await Should.ThrowAsync<ForbiddenException>(() => world.AskAsync<Planning, PlanOutcome>(
            planning => planning.CreateAsync(world.Chat, 1, null, ana, CancellationToken.None)))).Message.ShouldContain("the role operator");
    }

    [Fact]
    public async Task Two_who_plan_the_same_chat_at_once_fill_each_slot_once()
    {
        await using var world = await GivenLibraryAsync(60, 60);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await CreateAsync(world, 5, null)).Posts.Count;
            }
            catch (ConflictException)
            {
                return 0;
            }
        })));

        both.Order().ShouldBe([0, 14]);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue")).ShouldBe(14);
    }

    [Fact]
    public async Task Two_chats_of_a_team_that_plan_at_once_share_the_library_without_a_clash()
    {
        await using var world = await GivenLibraryAsync(60, 60);
        var second = await world.Teams.AddChatAsync(world.Team, -42, ChatPurpose.Work);

        await Task.WhenAll(new[] { world.Chat, second }.Select(chat => Task.Run(() =>
            world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(chat, 5, 1, world.Admin, CancellationToken.None)))));

        (await world.ReadAsync<long>("SELECT count(DISTINCT media_item_id) FROM posting_queue")).ShouldBe(28);
    }

    [Fact]
    public async Task A_day_on_which_the_clock_changes_has_its_slots_inside_the_window()
    {
        await using var world = await GivenLibraryAsync(30, 30);
        var chat = await world.Teams.ChangeAsync(world.Chat, "time_zone = 'Europe/Berlin', posting_hours_start = 0, posting_hours_end = 6");
        world.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 27, 12, 0, 0, TimeSpan.Zero));

        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(chat, 2, null, world.Admin, CancellationToken.None));

        // The night of 28 March has five hours: 23:00 to 04:00 UTC.
        var night = plan.Posts.Where(post => post.SlotNumber.PostingDate == new DateOnly(2027, 3, 28)).ToList();
        night.Count.ShouldBe(3);
        night.ShouldAllBe(post => post.ScheduledFor >= new DateTimeOffset(2027, 3, 27, 23, 0, 0, TimeSpan.Zero) && post.ScheduledFor < new DateTimeOffset(2027, 3, 28, 4, 0, 0, TimeSpan.Zero));
        plan.Posts.Select(post => post.SlotNumber).ShouldBeUnique();
    }

    [Fact]
    public async Task What_extending_would_do_is_what_it_then_does()
    {
        await using var world = await GivenLibraryAsync(30, 30);
        await CreateAsync(world, 2, null);

        var preview = await world.AskAsync<Planning, PlanOutcome>(planning => planning.PreviewExtensionAsync(world.Chat, 3, null, CancellationToken.None));
        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.ExtendAsync(world.Chat, 3, null, world.Admin, CancellationToken.None));

        Shown(plan).ShouldBe(Shown(preview));
    }

    [Fact]
    public async Task A_slot_whose_post_was_decided_ahead_of_its_time_is_not_filled_again()
    {
        await using var world = await GivenLibraryAsync(30, 30);
        var plan = await CreateAsync(world, 3, null);
        var first = (await world.AskAsync<QueueService, Page<PlannedItem>>(queue => queue.ListAsync(world.Team.Id, new PageRequest(1), CancellationToken.None))).Items[0];
        await world.DoAsync<PostActions>(posts => posts.SkipAsync(first.Queue.Id, world.Admin, CancellationToken.None));

        (await Should.ThrowAsync<ConflictException>(() => CreateAsync(world, 3, null))).Message.ShouldStartWith("Every slot of these days is planned already");
        plan.Posts.Count.ShouldBe(8);
    }

    [Fact]
    public async Task One_team_is_never_offered_anothers_pictures()
    {
        await using var world = await GivenLibraryAsync(2, 2);
        var (other, theirs, _) = await world.Teams.CreateAsync("other");
        await world.Library.AddManyAsync("memes", 30, other.Id);
        await world.Library.AddManyAsync("products", 30, other.Id);

        var plan = await CreateAsync(world, 7, null);
        await world.DoAsync<Planning>(planning => planning.CreateAsync(theirs, 7, null, Actor.CommandLine(other.Id), CancellationToken.None));

        plan.Posts.Count.ShouldBe(4);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue q JOIN media_items m ON m.id = q.media_item_id WHERE m.team_id <> q.team_id")).ShouldBe(0);
    }

    [Fact]
    public async Task Ratios_do_not_drift_however_the_plan_is_made_in_pieces()
    {
        await using var world = await GivenLibraryAsync(200, 150);
        var planned = new List<string>();
        for (var week = 0; week < 12; week++)
        {
            planned.AddRange((await world.AskAsync<Planning, PlanOutcome>(
                planning => planning.ExtendAsync(world.Chat, 7, null, world.Admin, CancellationToken.None))).Posts.Select(post => post.Category));
        }

        planned.Count.ShouldBeGreaterThan(240);
        for (var count = 1; count <= planned.Count; count++)
        {
            Math.Abs(planned.Take(count).Count(category => category == "memes") - (0.6 * count)).ShouldBeLessThanOrEqualTo(0.5 + 1e-9);
        }
    }

    [Fact]
    public async Task Jitter_is_there_and_slots_are_compared_on_the_chats_own_clock()
    {
        await using var world = await GivenLibraryAsync(60, 60);
        var chat = await world.Teams.ChangeAsync(world.Chat, "time_zone = 'America/Los_Angeles', posting_hours_start = 20, posting_hours_end = 2");

        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(chat, 14, null, world.Admin, CancellationToken.None));

        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
        plan.Posts.Select(post => TimeZoneInfo.ConvertTime(post.ScheduledFor, zone)).ShouldAllBe(local => local.Hour >= 20 || local.Hour < 2);
        plan.Posts.Where(post => post.SlotNumber.Index == 1).Select(post => post.ScheduledFor.TimeOfDay).Distinct().Count().ShouldBeGreaterThan(10);
    }

    private static IEnumerable<(SlotNumber, DateTimeOffset, string, string)> Shown(PlanOutcome outcome) =>
        outcome.Posts.Select(post => (post.SlotNumber, post.ScheduledFor, post.FileName, string.Join("; ", post.Reasons)));

    private static Task<PlanOutcome> CreateAsync(ServiceWorld world, int days, long? seed) =>
        world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, days, seed, world.Admin, CancellationToken.None));

    private static async Task<ServiceWorld> GivenLibraryAsync(int memes, int products)
    {
        var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", memes);
        await world.Library.AddManyAsync("products", products);
        return world;
    }

    private static async Task PostAsync(ServiceWorld world, string category, int count)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < count; i++)
        {
            var id = await world.Plan.AddAsync(await world.Library.AddAsync($"{category}/posted{i}.png"), ServiceWorld.Start);
            await world.DoAsync<PostActions>(posts => posts.PostedAsync(id, world.Admin, CancellationToken.None));
        }
    }
}
