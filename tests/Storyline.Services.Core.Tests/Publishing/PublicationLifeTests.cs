using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class PublicationLifeTests
{
    [Fact]
    public async Task A_post_goes_out_by_itself_at_its_time_and_is_recorded_with_all_effects()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var due = ServiceWorld.Start.AddMinutes(5);
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), due);
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Ready);
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        world.Clock.GetUtcNow().ShouldBeLessThan(due);
        world.Instagram.Ledger.ShouldBeEmpty();
        await process.UntilEndedAsync(id);
        await process.ForAsync(TimeSpan.FromSeconds(5));

        var live = world.Instagram.Ledger.ShouldHaveSingleItem();
        (live.At - due).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromSeconds(1));
        (await world.ReadAsync<string>("SELECT status || ' ' || method || ' ' || instagram_media_id FROM posting_history")).ShouldBe($"posted instagram_api {live.MediaId}");
        (await world.ReadAsync<bool>("SELECT user_id IS NULL FROM posting_history")).ShouldBeTrue();
        (await world.ReadAsync<string>("SELECT reason FROM media_posting_locks")).ShouldBe("recent_post");
        (await world.ReadAsync<int>("SELECT times_posted FROM media_items")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM story_checks WHERE next_at IS NOT NULL")).ShouldBe(1);
        (await world.ReadAsync<string>("SELECT permalink FROM publications")).ShouldEndWith($"{live.MediaId}/");
        (await world.ReadAsync<string>("SELECT answer FROM publish_attempts")).ShouldBe($"published as {live.MediaId}");
        (await world.ReadAsync<bool>("SELECT u.expires_at = h.posted_at + interval '24 hours' AND u.removed_at IS NULL FROM cloud_uploads u, posting_history h")).ShouldBeTrue();
        var card = world.Messenger.Cards.ShouldHaveSingleItem();
        card.Text.ShouldContain("Goes out at 12:05");
        world.Messenger.Edits[^1].Text.ShouldStartWith("✅ Posted to @shop by Storyline · cat.png");
    }

    [Fact]
    public async Task The_veto_window_shows_the_card_early_and_stop_leaves_the_post_to_the_team()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync(vetoMinutes: 10);
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(12));
        var ana = await world.Teams.AddPersonAsync("ana");
        await using var process = new PublishingProcess(world);

        await process.UntilAsync(() => Task.FromResult(world.Messenger.Cards.Count == 1));
        world.Messenger.Cards[0].Text.ShouldContain("Goes out at 12:12 (in 10 minutes)");
        var outcome = await world.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StopAsync(id, ana, CancellationToken.None));
        world.Clock.Advance(TimeSpan.FromMinutes(11));
        await process.ForAsync(TimeSpan.FromSeconds(5));

        outcome.ShouldBeOfType<AutoPostOutcome.Stopped>();
        world.Instagram.Ledger.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        (await world.PublicationOfAsync(id))!.Step.ShouldBe(PublicationStep.Cancelled);
        world.Messenger.Edits[^1].Keyboard!.Rows[0][0].Label.ShouldBe("🤖 Auto-post");
    }

    [Fact]
    public async Task A_persons_decision_cancels_what_is_on_its_way()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(2));
        var ana = await world.Teams.AddPersonAsync("ana");
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Ready);

        (await world.AskAsync<PostActions, PostDecision>(posts => posts.SkipAsync(id, ana, CancellationToken.None))).ShouldBeOfType<PostDecision.Done>();
        world.Clock.Advance(TimeSpan.FromMinutes(3));
        await process.ForAsync(TimeSpan.FromSeconds(5));

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.ReadAsync<string>("SELECT status FROM posting_history")).ShouldBe("skipped");
        (await world.ReadAsync<string>("SELECT outcome FROM publications")).ShouldBe("@ana decided: skipped");
    }

    [Fact]
    public async Task While_it_is_being_published_a_decision_is_too_late()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        await using var process = new PublishingProcess(world);
        PostDecision? late = null;
        AutoPostOutcome? stop = null;
        world.Instagram.During = async call =>
        {
            if (call == "publish")
            {
                late = await world.AskAsync<PostActions, PostDecision>(posts => posts.SkipAsync(id, world.Admin, CancellationToken.None));
                stop = await world.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StopAsync(id, world.Admin, CancellationToken.None));
            }
        };

        await process.UntilEndedAsync(id);

        late.ShouldBe(new PostDecision.TooLate(IsUnconfirmed: false));
        stop.ShouldBeOfType<AutoPostOutcome.Settled>().Decision.ShouldBeOfType<PostDecision.TooLate>();
        (await world.ReadAsync<string>("SELECT status FROM posting_history")).ShouldBe("posted");
    }

    [Theory]
    [InlineData(FailureKind.Refused)]
    [InlineData(FailureKind.Unauthorized)]
    [InlineData(FailureKind.Misconfigured)]
    [InlineData(FailureKind.QuotaReached)]
    public async Task A_container_that_Instagram_will_never_take_is_the_teams_with_the_reason(FailureKind kind)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        world.Instagram.FailContainer(kind, times: 5);
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed);
        await process.UntilAsync(() => Task.FromResult(Told().Any()));

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        Told().Last().Keyboard!.Rows.SelectMany(row => row).Select(button => button.Label).ShouldContain("✅ Posted");
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'token_refused'")).ShouldBe(kind is FailureKind.Unauthorized ? 1 : 0);

        // The card may be sent after that already.
        IEnumerable<SpokenMessage> Told() => world.Messenger.Cards.Concat(world.Messenger.Edits)
            .Where(message => message.Text.Contains($"⚠️ Not published: Instagram is in a mood ({kind}).", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Passing_trouble_is_waited_out_and_a_slow_or_dead_container_is_made_anew()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        world.MediaHost.FailNext(FailureKind.Unavailable, 2);
        world.Instagram.FailContainer(FailureKind.Unknown);
        world.Instagram.ReadingsUntilFinished = 3;
        world.Instagram.Verdicts.Enqueue(new ContainerState.Failed("Instagram could not fetch it", IsMediaRefused: false));
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id);

        world.Instagram.Ledger.ShouldHaveSingleItem();
        world.MediaHost.Uploads.ShouldBe(1);
    }

    [Fact]
    public async Task A_used_up_quota_is_read_and_leaves_the_post_to_the_team()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(2));
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Ready);

        world.Instagram.QuotaUsed = 50;
        await process.UntilStepAsync(id, PublicationStep.Failed);

        (await world.PublicationOfAsync(id))!.Outcome.ShouldBe("Instagram's publishing quota is used up: 50 of 50 in 24 h");
        world.Instagram.PublishCalls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("held", "it is locked (held by hand) for ever")]
    [InlineData("its twin held", "its twin twin.png is locked (held by hand) for ever")]
    [InlineData("archived", "it is archived or its file is gone")]
    [InlineData("marked for a sticker", "it needs a sticker, which only a person can place")]
    public async Task What_people_do_with_its_picture_in_the_last_moment_keeps_it_from_going_out(string deed, string outcome)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var picture = await world.Library.AddAsync("memes/cat.png", seed: 7);
        var twin = await world.Library.AddAsync("memes/twin.png", seed: 7);
        var id = await world.Plan.AddAsync(picture, ServiceWorld.Start.AddMinutes(2));
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Ready);

        await (deed switch
        {
            "archived" => world.ExecuteAsync($"UPDATE media_items SET is_active = false, archived_at = now() WHERE id = '{picture.Id}'"),
            "marked for a sticker" => world.ExecuteAsync($"UPDATE media_items SET requires_interaction = true WHERE id = '{picture.Id}'"),
            _ => world.DoAsync<LockService>(locks => locks.HoldAsync(deed == "held" ? picture : twin, null, null, world.Admin, CancellationToken.None)),
        });
        await process.UntilStepAsync(id, PublicationStep.Failed);
        await process.ForAsync(TimeSpan.FromSeconds(3));

        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.PublicationOfAsync(id))!.Outcome!.ShouldStartWith(outcome);
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        world.Messenger.Edits[^1].Text.ShouldStartWith($"⚠️ Not published: {outcome}");
    }

    [Fact]
    public async Task Who_asks_for_a_post_whose_picture_is_held_hears_why_not()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        var picture = await world.Library.AddAsync("memes/cat.png");
        var id = await world.Plan.AddAsync(picture, ServiceWorld.Start);
        await using var process = new PublishingProcess(world);
        await process.ForAsync(TimeSpan.FromSeconds(5));
        await world.DoAsync<LockService>(locks => locks.HoldAsync(picture, null, null, world.Admin, CancellationToken.None));

        var outcome = await world.AskAsync<AutoPosting, AutoPostOutcome>(
            posting => posting.StartAsync(id, AutoPostWish.Alone(PublicationKind.Story), world.Admin, CancellationToken.None));

        outcome.ShouldBe(new AutoPostOutcome.Refused("It cannot go out by itself: it is locked (held by hand) for ever."));
        (await world.PublicationOfAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task A_creators_account_is_known_to_take_no_stories_before_anything_is_uploaded()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var account = await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        await world.ExecuteAsync($"UPDATE instagram_accounts SET can_publish_stories = false WHERE id = '{account}'");
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        var ana = await world.Teams.AddPersonAsync("ana");
        await using var process = new PublishingProcess(world);
        await process.ForAsync(TimeSpan.FromMinutes(2));

        var outcome = await world.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StartAsync(id, AutoPostWish.Alone(PublicationKind.Story), ana, CancellationToken.None));

        outcome.ShouldBeOfType<AutoPostOutcome.Refused>().Reason.ShouldContain("business accounts only, and @shop is none");
        (await world.PublicationOfAsync(id)).ShouldBeNull();
        world.MediaHost.Uploads.ShouldBe(0);
    }

    [Fact]
    public async Task A_dry_run_uploads_and_takes_down_again_and_the_post_waits()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        await world.Teams.ChangeAsync(world.Chat, "dry_run_mode = true");
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Rehearsed);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await process.ForAsync(TimeSpan.FromSeconds(5));

        world.MediaHost.Uploads.ShouldBe(1);
        world.MediaHost.Files.ShouldBeEmpty();
        world.Instagram.PublishCalls.ShouldBeEmpty();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
        // The card may be sent after that already.
        world.Messenger.Cards.Concat(world.Messenger.Edits).Last().Text.ShouldContain("🧪 Dry run");
    }

    [Fact]
    public async Task A_chat_that_cannot_be_reached_does_not_hold_up_the_post_and_is_told_afterwards()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        world.Messenger.FailNext(FailureKind.Unavailable, 500);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));
        await process.ForAsync(TimeSpan.FromMinutes(1));
        world.Messenger.Cards.ShouldBeEmpty();
        world.Messenger.Mend();
        await process.ForAsync(TimeSpan.FromMinutes(2));

        world.Instagram.Ledger.ShouldHaveSingleItem();
        var card = world.Messenger.Cards.ShouldHaveSingleItem();
        card.Text.ShouldStartWith("✅ Posted to @shop by Storyline · cat.png");
        card.Keyboard.ShouldBeNull();
    }

    [Fact]
    public async Task A_chat_that_takes_no_card_any_more_is_not_told_over_and_over()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        world.Messenger.FailNext(FailureKind.Refused, 500);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));
        await process.ForAsync(TimeSpan.FromMinutes(1));
        var tried = world.Messenger.Failed;
        await process.ForAsync(TimeSpan.FromMinutes(10));

        world.Messenger.Failed.ShouldBe(tried);
        world.Messenger.Cards.ShouldBeEmpty();
    }

    [Fact]
    public async Task Outside_the_policys_hours_and_for_other_categories_the_team_is_asked()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync(category: "memes", from: 13, until: 14);
        var early = await world.Plan.AddAsync(await world.Library.AddAsync("memes/early.png"), ServiceWorld.Start.AddMinutes(1));
        var other = await world.Plan.AddAsync(await world.Library.AddAsync("products/mug.png"), ServiceWorld.Start.AddMinutes(75));
        var inside = await world.Plan.AddAsync(await world.Library.AddAsync("memes/inside.png"), ServiceWorld.Start.AddMinutes(70));
        await using var process = new PublishingProcess(world);

        await process.UntilAsync(async () => (await world.Plan.FindAsync(early))!.Status is QueueStatus.AwaitingTeam);
        world.Clock.Advance(TimeSpan.FromMinutes(66));
        await process.UntilEndedAsync(inside, TimeSpan.FromMinutes(10));

        (await world.Plan.FindAsync(early)).ShouldNotBeNull();
        (await world.Plan.FindAsync(other))!.Status.ShouldBe(QueueStatus.Scheduled);
        world.Instagram.Ledger.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_processes_publish_every_post_exactly_once_one_after_the_other_on_an_account()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var pictures = await world.Library.AddManyAsync("memes", 12);
        var ids = await world.Plan.AddAsync(pictures.Select(picture => (picture, ServiceWorld.Start.AddMinutes(2))));
        var (inFlight, most) = (0, 0);
        world.Instagram.During = async call =>
        {
            if (call == "publish")
            {
                most = Math.Max(most, Interlocked.Increment(ref inFlight));
                await Task.Delay(5);
                Interlocked.Decrement(ref inFlight);
            }
        };
        await using var one = new PublishingProcess(world);
        await using var other = new PublishingProcess(world);

        await one.UntilAsync(async () =>
        {
            await other.TickAsync();
            return await world.ReadAsync<long>("SELECT count(*) FROM posting_queue") == 0;
        });

        world.Instagram.Ledger.Count.ShouldBe(12);
        world.Instagram.Ledger.Select(live => live.ContainerId).ShouldBeUnique();
        most.ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(DISTINCT instagram_media_id) FROM posting_history")).ShouldBe(12);
    }
}
