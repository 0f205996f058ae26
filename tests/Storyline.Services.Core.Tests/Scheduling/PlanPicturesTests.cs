using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class PlanPicturesTests
{
    [Fact]
    public async Task A_dropped_post_gives_its_slot_to_the_next_of_the_mix_and_says_so()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(2));
        await world.Library.AddAsync("memes/twin.png", seed: 1);
        var spare = await world.Library.AddAsync("memes/spare.png");
        var before = (await world.Plan.FindAsync(id))!;

        var drop = await DropAsync(world, id, refill: true);

        (await world.Plan.FindAsync(id)).ShouldBeNull();
        drop.Refill!.MediaItemId.ShouldBe(spare.Id);
        var stored = (await RowsAsync(world)).ShouldHaveSingleItem();
        (stored.MediaItemId, stored.SlotNumber, stored.ScheduledFor).ShouldBe((spare.Id, before.SlotNumber, before.ScheduledFor));
        stored.Reasons.ShouldBe(["never posted", "memes 0.6 slots below target", "takes the place of cat.png, dropped by the command line"]);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
        (await world.ReadAsync<string>("SELECT action || ' ' || subject || ' > ' || new_value FROM audit_log WHERE action LIKE 'plan.%'")).ShouldBe("plan.dropped cat.png > spare.png");
    }

    [Fact]
    public async Task A_slot_that_is_left_free_is_filled_by_the_next_plan()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 10);
        await world.Library.AddManyAsync("products", 10);
        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 2, null, world.Admin, CancellationToken.None));

        (await DropAsync(world, (await RowsAsync(world))[1].Id, refill: false)).Refill.ShouldBeNull();

        (await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 2, null, world.Admin, CancellationToken.None)))
            .Posts.ShouldHaveSingleItem().SlotNumber.ShouldBe(plan.Posts[1].SlotNumber);
    }

    [Fact]
    public async Task With_nothing_eligible_the_slot_stays_free_and_the_post_is_dropped_all_the_same()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(2));

        (await DropAsync(world, id, refill: true)).Refill.ShouldBeNull();

        (await RowsAsync(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_drop_the_same_post_at_once_one_does()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(2));
        await world.Library.AddManyAsync("products", 5);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            try
            {
                await DropAsync(world, id, refill: true);
                return true;
            }
            catch (Exception refusal) when (refusal is NotFoundException or ConflictException)
            {
                return false;
            }
        })));

        both.Count(done => done).ShouldBe(1);
        (await RowsAsync(world)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Another_picture_takes_the_place_that_a_person_chose_for_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var cat = await world.Library.AddAsync("memes/cat.png");
        var id = await world.Plan.AddAsync(cat, ServiceWorld.Start.AddHours(2));
        var mug = await world.Library.AddAsync("products/mug.png");

        await ReplaceAsync(world, id, mug.Id);

        var stored = (await world.Plan.FindAsync(id))!;
        (stored.MediaItemId, stored.SwappedFrom, stored.ScheduledFor).ShouldBe((mug.Id, cat.Id, ServiceWorld.Start.AddHours(2)));
        stored.Reasons.ShouldBe(["chosen by the command line instead of cat.png"]);
    }

    [Fact]
    public async Task A_picture_that_may_not_be_planned_takes_no_place_and_it_is_said_why()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(2));
        var locked = await world.Library.AddAsync("memes/locked.png");
        await world.DoAsync<LockService>(locks => locks.HoldAsync(locked, null, "not now", world.Admin, CancellationToken.None));
        var queued = await world.Library.AddAsync("memes/queued.png");
        await world.Plan.AddAsync(queued, ServiceWorld.Start.AddHours(3));
        var lost = await world.Library.AddAsync("memes/lost.png");
        File.Delete(lost.FilePath);
        var (other, _, _) = await world.Teams.CreateAsync("other");
        var theirs = await world.Library.AddAsync("memes/theirs.png", team: other.Id);

        (await Should.ThrowAsync<ConflictException>(() => ReplaceAsync(world, id, locked.Id))).Message.ShouldContain("locked.png cannot be planned: it is locked");
        (await Should.ThrowAsync<ConflictException>(() => ReplaceAsync(world, id, queued.Id))).Message.ShouldContain("in the plan already");
        (await Should.ThrowAsync<ConflictException>(() => ReplaceAsync(world, id, lost.Id))).Message.ShouldContain("its file is gone");
        await Should.ThrowAsync<NotFoundException>(() => ReplaceAsync(world, id, theirs.Id));
    }

    private static Task<DroppedPost> DropAsync(ServiceWorld world, QueueItemId id, bool refill) =>
        world.AskAsync<PlanPictures, DroppedPost>(pictures => pictures.DropAsync(id, refill, null, world.Admin, CancellationToken.None));

    private static Task ReplaceAsync(ServiceWorld world, QueueItemId id, MediaItemId with) =>
        world.DoAsync<PlanPictures>(pictures => pictures.ReplaceAsync(id, with, world.Admin, CancellationToken.None));

    private static async Task<IReadOnlyList<QueueItem>> RowsAsync(ServiceWorld world) =>
        [.. (await world.AskAsync<QueueService, Page<PlannedItem>>(queue => queue.ListAsync(world.Team.Id, new PageRequest(200), CancellationToken.None))).Items.Select(item => item.Queue)];
}
