using Storyline.Data.Analytics;
using Storyline.Models.Analytics;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>Hours after a publish call it comes out that it had its effect: what is recorded is what happened, when it happened.</summary>
public sealed class FoundLateTests
{
    private static readonly TimeSpan Away = TimeSpan.FromHours(4);
    private static readonly PictureLook Cat = new(0x0F0F_3C3C_A5A5_1122);
    private static readonly PictureLook Dog = new(0x70F0_C3C3_5A5A_2211);

    [Fact]
    public async Task It_was_posted_when_it_was_called_and_what_was_posted_by_hand_since_is_not_taken_for_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenKilledAsync(world, CrashPoint.PublishSent);
        await GoneWhileSomebodyPostsByHandAsync(world);

        await RecoverAsync(world, id);

        await ShouldBePostedAtTheCallAsync(world);
        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
        (await world.ReadAsync<string>("SELECT collapsed_text FROM chat_cards")).ShouldContain("Mon 23 Nov 12:01");
    }

    [Fact]
    public async Task Its_proof_is_looked_for_from_now_on_and_its_figures_are_those_of_its_age()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenKilledAsync(world, CrashPoint.PublishSent);
        world.Clock.Advance(Away);
        await RecoverAsync(world, id);

        (await world.AskAsync<StoryChecks, int>(checks => checks.RunDueAsync(CancellationToken.None))).ShouldBe(1);

        (await world.ReadAsync<string>("SELECT confirmed_how FROM posting_history")).ShouldBe("media_id");
        var due = await world.AskAsync<IPostMetricRepository, IReadOnlyList<DueReading>>(
            metrics => metrics.ListDueAsync(world.Clock.GetUtcNow(), [1, 3, 6, 12, 23], 9, CancellationToken.None));
        due.ShouldHaveSingleItem().AgeHours.ShouldBe(3);
    }

    [Fact]
    public async Task What_a_person_says_is_live_was_posted_when_it_was_called_too()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        world.Instagram.During = call =>
        {
            if (call == "publish")
            {
                world.Instagram.FailReading(FailureKind.Unavailable, 400);
            }

            return Task.CompletedTask;
        };
        await using (var process = new PublishingProcess(world))
        {
            await process.UntilStepAsync(id, PublicationStep.Unconfirmed);
        }

        world.Clock.Advance(Away);
        var publication = (await world.PublicationOfAsync(id))!.Id;

        (await world.AskAsync<DoubtAnswers, DoubtAnswer>(answers => answers.LiveAsync(publication, world.Admin, CancellationToken.None))).ShouldBeOfType<DoubtAnswer.Live>();

        await ShouldBePostedAtTheCallAsync(world);
        (await world.ReadAsync<bool>("SELECT confirmed_at > posted_at + interval '239 minutes' FROM posting_history")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_then_said_not_to_be_live_neither_locks_nor_counts_any_more()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenKilledAsync(world, CrashPoint.PublishSent);
        world.Clock.Advance(Away);
        await RecoverAsync(world, id);
        var entry = new HistoryEntryId(await world.ReadAsync<Guid>("SELECT id FROM posting_history"));

        await world.AskAsync<ProofRecord, ProofAnswer>(record => record.AnswerAsync(entry, isLive: false, world.Admin, CancellationToken.None));

        (await world.ReadAsync<long>("SELECT count(*) FROM media_posting_locks")).ShouldBe(0);
        (await world.ReadAsync<bool>("SELECT times_posted = 0 AND last_posted_at IS NULL FROM media_items")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_picture_that_was_posted_since_was_last_posted_then()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenKilledAsync(world, CrashPoint.PublishSent);
        world.Clock.Advance(Away);
        await world.ExecuteAsync($"UPDATE media_items SET times_posted = 1, last_posted_at = '{ServiceWorld.Start.AddHours(2):O}'");

        await RecoverAsync(world, id);

        (await world.ReadAsync<bool>($"SELECT times_posted = 2 AND last_posted_at = '{ServiceWorld.Start.AddHours(2):O}' FROM media_items")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_call_that_took_effect_much_later_is_found_among_what_is_live_now()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: false);
        var id = await GivenKilledAsync(world, CrashPoint.PublishAnswered);
        world.Clock.Advance(Away / 2);
        world.Instagram.TakeEffectLate();
        world.Clock.Advance(Away / 2);

        await RecoverAsync(world, id);

        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
    }

    [Fact]
    public async Task A_story_of_another_look_is_not_taken_for_one_that_was_deleted_meanwhile()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.Looks = picture => world.Instagram.Made.Any(container => container.ContainerId == picture) ? Cat : Dog;
        var id = await GivenKilledAsync(world, CrashPoint.PublishSent);
        await world.ExecuteAsync($"UPDATE media_items SET perceptual_hash = {Cat.Bits}");
        world.Instagram.TakeDown(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
        await GoneWhileSomebodyPostsByHandAsync(world);

        await RecoverAsync(world, id);

        (await world.ReadAsync<bool>("SELECT instagram_media_id IS NULL AND status = 'posted' FROM posting_history")).ShouldBeTrue();
        (await world.ReadAsync<string>("SELECT outcome FROM publications")).ShouldContain("could not be told which story it is");
    }

    private static async Task GoneWhileSomebodyPostsByHandAsync(ServiceWorld world)
    {
        world.Clock.Advance(Away / 2);
        world.Instagram.PostByHand();
        world.Clock.Advance(Away / 2);
    }

    /// <summary>The process dies under the publish call.</summary>
    private static async Task<QueueItemId> GivenKilledAsync(ServiceWorld world, string place)
    {
        var id = await world.Accounts.PlanAutomaticAsync();
        await using var doomed = new PublishingProcess(world, dieAt: place);
        await doomed.UntilAsync(() => Task.FromResult(false));
        return id;
    }

    private static async Task RecoverAsync(ServiceWorld world, QueueItemId id)
    {
        await using var next = new PublishingProcess(world);
        await next.UntilEndedAsync(id, TimeSpan.FromMinutes(10));
    }

    private static async Task ShouldBePostedAtTheCallAsync(ServiceWorld world)
    {
        var posted = new DateTimeOffset(await world.ReadAsync<DateTime>("SELECT posted_at FROM posting_history"));
        (posted - world.Instagram.PublishCalls.ShouldHaveSingleItem()).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
        (await world.ReadAsync<bool>(
            "SELECT l.locked_from = h.posted_at AND m.last_posted_at = h.posted_at AND m.times_posted = 1 FROM posting_history h, media_posting_locks l, media_items m")).ShouldBeTrue();
    }
}
