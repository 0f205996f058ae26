using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Publishing.Cards;
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
    public async Task Deleted_files_lose_no_slot_while_a_later_one_is_there()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var lost = (await world.Library.AddManyAsync("memes", 4)).Concat(await world.Library.AddManyAsync("products", 3)).ToList();
        lost.ForEach(picture => File.Delete(picture.FilePath));
        var postedBefore = await world.Library.AddAsync("memes/old.png", timesPosted: 1);

        (await PassAsync(world, lost[0]))!.Media.Id.ShouldBe(postedBefore.Id);
    }

    [Fact]
    public async Task A_slot_that_somebody_else_took_meanwhile_is_not_told_as_empty()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        var claimed = await ClaimAsync(world, picture);
        File.Delete(picture.FilePath);
        await world.ExecuteAsync("UPDATE posting_queue SET fence = fence + 1");

        (await world.AskAsync<FireTimeCheck, FireTimePass?>(check => check.PassAsync(claimed, world.Chat, CancellationToken.None))).ShouldBeNull();

        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts")).ShouldBe(0);
    }

    [Fact]
    public async Task A_category_that_left_the_mix_gives_its_slot_to_one_that_is_in_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var cat = await world.Library.AddAsync("memes/cat.png");
        await world.Library.AddAsync("memes/other.png");
        var mug = await world.Library.AddAsync("products/mug.png");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Teams.SetMixAsync(world.Team.Id, ("products", 1m));

        var pass = await PassAsync(world, cat);

        pass!.Media.Id.ShouldBe(mug.Id);
        pass.Item.Reasons.ShouldBe(["takes the place of cat.png: memes is no longer in the mix"]);
    }

    [Theory]
    [InlineData("is_forced = true")]
    [InlineData("reasons = '[\"chosen by @ana instead of mug.png\"]'")]
    public async Task What_a_person_chose_or_sends_ahead_goes_out_whatever_the_mix_says(string assignment)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var cat = await world.Library.AddAsync("private/cat.png");
        await world.Library.AddAsync("products/mug.png");

        (await PassAsync(world, cat, assignment))!.Media.Id.ShouldBe(cat.Id);
    }

    [Fact]
    public async Task A_picture_that_was_archived_meanwhile_gives_its_slot_to_another()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var cat = await world.Library.AddAsync("memes/cat.png");
        var spare = await world.Library.AddAsync("memes/spare.png");
        await world.ExecuteAsync($"UPDATE media_items SET is_active = false WHERE id = '{cat.Id}'");

        (await PassAsync(world, cat))!.Media.Id.ShouldBe(spare.Id);
    }

    [Fact]
    public async Task A_chat_that_was_paused_after_the_claim_gets_its_post_back()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        await world.AskAsync<IDispatchQueueRepository, IReadOnlyList<QueueItem>>(
            queue => queue.ClaimDueAsync(ServiceWorld.Start, ServiceWorld.Start, new Lease("dead:1", ServiceWorld.Start.AddMinutes(-1)), 1, CancellationToken.None));
        await world.ExecuteAsync("""
            CREATE FUNCTION pause_chat() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE chat_settings SET is_paused = true; RETURN NULL; END $$;
            CREATE TRIGGER pause_on_claim AFTER UPDATE ON posting_queue FOR EACH ROW WHEN (OLD.fence < NEW.fence) EXECUTE FUNCTION pause_chat();
            """);

        (await world.AskAsync<CardDispatch, int>(dispatch => dispatch.SendDueAsync(CancellationToken.None))).ShouldBe(0);

        world.Messenger.Cards.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.Scheduled);
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

    private static async Task<FireTimePass?> PassAsync(ServiceWorld world, MediaItem picture, string? assignment = null)
    {
        var claimed = await ClaimAsync(world, picture, assignment);
        return await world.AskAsync<FireTimeCheck, FireTimePass?>(check => check.PassAsync(claimed, world.Chat, CancellationToken.None));
    }

    private static async Task<QueueItem> ClaimAsync(ServiceWorld world, MediaItem picture, string? assignment = null)
    {
        await world.Plan.AddAsync(picture, ServiceWorld.Start);
        await (assignment is null ? Task.CompletedTask : world.ExecuteAsync($"UPDATE posting_queue SET {assignment}"));
        var lease = new Lease("us:1", ServiceWorld.Start.AddMinutes(2));
        return (await world.AskAsync<IDispatchQueueRepository, IReadOnlyList<QueueItem>>(
            queue => queue.ClaimDueAsync(ServiceWorld.Start, ServiceWorld.Start, lease, 1, CancellationToken.None))).Single();
    }
}
