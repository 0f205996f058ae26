using Storyline.Data.Scheduling;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Publishing;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class FireTimeCheckTests
{
    [Fact]
    public async Task What_is_still_eligible_goes_out_as_planned()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        await world.Library.AddAsync("memes/other.png");

        var pass = await PassAsync(world, picture);

        pass!.Media.Id.ShouldBe(picture.Id);
        pass.Item.SwappedFrom.ShouldBeNull();
    }

    [Fact]
    public async Task A_picture_that_was_locked_meanwhile_gives_its_slot_to_another_of_its_category()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        await world.Library.AddAsync("products/mug.png");
        var spare = await world.Library.AddAsync("memes/spare.png");
        await world.DoAsync<LockService>(locks => locks.HoldAsync(picture, null, "not now", world.Admin, CancellationToken.None));

        var pass = await PassAsync(world, picture);

        pass!.Media.Id.ShouldBe(spare.Id);
        var stored = (await world.Plan.FindAsync(pass.Item.Id))!;
        (stored.MediaItemId, stored.SwappedFrom).ShouldBe((spare.Id, picture.Id));
        stored.Reasons.ShouldBe(["takes the place of cat.png: it is locked (held by hand) for ever"]);
        stored.ScheduledFor.ShouldBe(ServiceWorld.Start);
    }

    [Fact]
    public async Task Another_category_of_the_mix_steps_in_when_its_own_has_nothing()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        var mug = await world.Library.AddAsync("products/mug.png");
        await world.Library.AddAsync("private/family.png");
        File.Delete(picture.FilePath);

        (await PassAsync(world, picture))!.Media.Id.ShouldBe(mug.Id);
    }

    [Fact]
    public async Task A_stand_in_whose_own_file_is_gone_is_passed_over()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        var lost = await world.Library.AddAsync("memes/lost.png");
        var mug = await world.Library.AddAsync("products/mug.png");
        File.Delete(picture.FilePath);
        File.Delete(lost.FilePath);

        (await PassAsync(world, picture))!.Media.Id.ShouldBe(mug.Id);
    }

    [Fact]
    public async Task A_worker_that_lost_its_claim_records_no_failure()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        var id = await world.Plan.AddAsync(picture, ServiceWorld.Start);
        var stale = (await world.Plan.FindAsync(id))!;
        await world.ExecuteAsync("UPDATE posting_queue SET fence = fence + 1");

        await world.DoAsync<SlotFailures>(slots => slots.RecordAsync(stale, picture, "too late", CancellationToken.None));

        (await world.Plan.FindAsync(id)).ShouldNotBeNull();
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
    }

    private static async Task<FireTimePass?> PassAsync(ServiceWorld world, MediaItem picture)
    {
        await world.Plan.AddAsync(picture, ServiceWorld.Start);
        var lease = new Lease("us:1", ServiceWorld.Start.AddMinutes(2));
        var claimed = await world.AskAsync<IQueueRepository, IReadOnlyList<QueueItem>>(
            queue => queue.ClaimDueAsync(ServiceWorld.Start, ServiceWorld.Start, lease, 1, CancellationToken.None));
        return await world.AskAsync<FireTimeCheck, FireTimePass?>(check => check.PassAsync(claimed[0], world.Chat, CancellationToken.None));
    }
}
