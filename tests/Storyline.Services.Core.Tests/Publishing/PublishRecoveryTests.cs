using Shouldly;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing;
using Storyline.Testing.Instagram;
using Xunit;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class PublishRecoveryTests
{
    [Theory]
    [InlineData(FailureKind.Unknown, false)]
    [InlineData(FailureKind.Unknown, true)]
    [InlineData(FailureKind.Refused, false)]
    [InlineData(FailureKind.Unavailable, true)]
    public async Task What_went_out_is_found_whatever_the_call_was_answered(FailureKind answer, bool repeatsPublish)
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Instagram.RepeatsPublish = repeatsPublish;
        world.Instagram.PostByHand();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(answer, afterTheEffect: true, "4/2207051");
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        var live = world.Instagram.Ledger.ShouldHaveSingleItem();
        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(live.MediaId);
        (await world.ReadAsync<string>("SELECT outcome FROM publications")).ShouldBe("the container is PUBLISHED");
        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_two_stories_could_be_it_none_is_bound_and_that_is_said()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.During = call =>
        {
            if (call == "publish")
            {
                world.Instagram.PostByHand();
            }

            return Task.CompletedTask;
        };
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        (await world.ReadAsync<bool>("SELECT instagram_media_id IS NULL AND status = 'posted' FROM posting_history")).ShouldBeTrue();
        (await world.ReadAsync<string>("SELECT outcome FROM publications")).ShouldContain("could not be told which story it is");
    }

    [Fact]
    public async Task What_did_not_go_out_is_published_once_more_only_after_two_readings_thirty_seconds_apart()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: false);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        world.Instagram.Ledger.ShouldHaveSingleItem();
        world.Instagram.PublishCalls.Count.ShouldBe(2);
        (world.Instagram.PublishCalls[1] - world.Instagram.PublishCalls[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
        (await world.ReadAsync<long>("SELECT count(*) FROM publish_attempts")).ShouldBe(2);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts")).ShouldBe(0);
    }

    [Fact]
    public async Task It_is_published_once_more_no_earlier_than_Instagram_asks_for()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(FailureKind.RateLimited, afterTheEffect: false, "4", TimeSpan.FromMinutes(5));
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(10));

        world.Instagram.Ledger.ShouldHaveSingleItem();
        (world.Instagram.PublishCalls[1] - world.Instagram.PublishCalls[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_wait_that_ends_too_late_leaves_it_to_the_team_as_soon_as_it_is_proven()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(FailureKind.RateLimited, afterTheEffect: false, "4", TimeSpan.FromHours(1));
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(5));

        (world.Clock.GetUtcNow() - world.Instagram.PublishCalls.ShouldHaveSingleItem()).ShouldBeLessThan(TimeSpan.FromMinutes(2));
        var post = (await world.Plan.FindAsync(id))!;
        (post.Status, post.LastError).ShouldBe((
            QueueStatus.AwaitingTeam, "Instagram asks for a wait until 13:01, more than 15 minutes after its time: RateLimited: Instagram is in a mood (RateLimited)."));
    }

    [Fact]
    public async Task What_is_live_though_its_container_still_denies_it_is_not_published_again()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.RepeatsPublish = true;
        world.Instagram.SaysPublishedAfter = TimeSpan.FromSeconds(45);
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(5));

        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_takes_effect_after_it_was_proven_that_it_had_none_is_found_and_not_published_again()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.RepeatsPublish = true;
        world.Instagram.FailPublish(FailureKind.RateLimited, afterTheEffect: false, "4", TimeSpan.FromMinutes(5));
        await using var process = new PublishingProcess(world);
        await process.ForAsync(TimeSpan.FromMinutes(3));
        world.Instagram.TakeEffectLate();

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(10));

        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_Instagram_says_nothing_about_any_more_before_a_second_call_is_the_teams(bool isForgotten)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(FailureKind.RateLimited, afterTheEffect: false, "4", TimeSpan.FromMinutes(5));
        await using var process = new PublishingProcess(world);
        await process.ForAsync(TimeSpan.FromMinutes(3));
        if (isForgotten)
        {
            world.Instagram.FailReading(FailureKind.NotFound);
        }
        else
        {
            world.Instagram.TurnContainers(new ContainerState.InProgress());
        }

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(30));

        (world.Instagram.PublishCalls.Count, world.Instagram.Made.Count).ShouldBe((1, 1));
        (await world.Plan.FindAsync(id))!.LastError.ShouldNotBeNull().ShouldContain("look there first whether it is live");
    }

    [Fact]
    public async Task A_story_that_has_been_told_apart_meanwhile_does_not_explain_another_posts()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var first = await world.Accounts.PlanAutomaticAsync();
        var second = await world.Plan.AddAsync(await world.Library.AddAsync("memes/dog.png"), ServiceWorld.Start.AddSeconds(105));
        world.Instagram.RepeatsPublish = true;
        world.Instagram.SaysPublishedAfter = TimeSpan.FromSeconds(45);
        GivenBothAnswersAreLost(world);
        await using var process = new PublishingProcess(world);
        await process.UntilEndedAsync(first, TimeSpan.FromMinutes(5));
        (await world.ReadAsync<bool>("SELECT instagram_media_id IS NULL FROM posting_history")).ShouldBeTrue();
        await world.ExecuteAsync($"UPDATE posting_history SET instagram_media_id = '{world.Instagram.Ledger[0].MediaId}'");

        await process.UntilEndedAsync(second, TimeSpan.FromMinutes(5));

        world.Instagram.Ledger.Count.ShouldBe(2);
        world.Instagram.PublishCalls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_call_that_never_has_an_effect_is_made_three_times_and_is_then_the_teams()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        for (var call = 0; call < 5; call++)
        {
            world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: false);
        }

        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(10));

        world.Instagram.PublishCalls.Count.ShouldBe(3);
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
    }

    [Fact]
    public async Task A_token_that_is_refused_while_it_is_looked_for_is_told()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenUnconfirmedAsync(world, wentOut: true, kind: FailureKind.Unauthorized);
        await using var process = new PublishingProcess(world);

        await process.UntilAsync(async () => await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'token_refused'") == 1, TimeSpan.FromMinutes(2));

        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_died_under_its_publish_call_is_made_anew_and_goes_out_once(bool expired)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        GivenContainersTurn(world, expired ? new ContainerState.Expired() : new ContainerState.Failed("Instagram could not fetch it", IsMediaRefused: false));
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        world.Instagram.Made.Count.ShouldBe(2);
        world.Instagram.Ledger.ShouldHaveSingleItem().ContainerId.ShouldBe(world.Instagram.Made[1].ContainerId);
        world.MediaHost.Uploads.ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts")).ShouldBe(0);
    }

    [Fact]
    public async Task A_picture_that_is_refused_under_its_publish_call_is_the_teams_with_the_reason()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        GivenContainersTurn(world, new ContainerState.Failed("the picture is too large", IsMediaRefused: true));
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(3));

        world.Instagram.Ledger.ShouldBeEmpty();
        world.Instagram.PublishCalls.Count.ShouldBe(1);
        var post = (await world.Plan.FindAsync(id))!;
        (post.Status, post.LastError).ShouldBe((QueueStatus.AwaitingTeam, "the picture is too large"));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(600, false)]
    public async Task What_is_listed_late_is_waited_for_but_not_for_long(int seconds, bool isBound)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.ListedAfter = TimeSpan.FromSeconds(seconds);
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        (await world.ReadAsync<string>("SELECT status FROM posting_history")).ShouldBe("posted");
        (await world.ReadAsync<bool>("SELECT instagram_media_id IS NOT NULL FROM posting_history")).ShouldBe(isBound);
        world.Instagram.PublishCalls.Count.ShouldBe(1);
        (world.Clock.GetUtcNow() - world.Instagram.PublishCalls[0]).ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(FailureKind.Forbidden, "25/2207050", "publishing_refused")]
    [InlineData(FailureKind.Unauthorized, "190", "token_refused")]
    public async Task A_no_to_the_account_is_told_to_the_admins(FailureKind answer, string code, string alert)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(answer, afterTheEffect: false, code);
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(3));

        (await world.ReadAsync<string>("SELECT string_agg(kind, ',') FROM alerts WHERE resolved_at IS NULL")).ShouldBe(alert);
    }

    [Fact]
    public async Task A_proven_no_is_the_teams_with_the_reason()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(FailureKind.Forbidden, afterTheEffect: false, "25/2207050");
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(3));

        world.Instagram.PublishCalls.Count.ShouldBe(1);
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        (await world.Plan.FindAsync(id))!.LastError.ShouldBe("Forbidden: Instagram is in a mood (Forbidden).");
    }

    [Fact]
    public async Task A_reading_that_fails_afterwards_does_not_take_the_place_of_the_reason()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(FailureKind.Forbidden, afterTheEffect: false, "25/2207050");
        world.Instagram.During = call =>
        {
            if (call == "publish")
            {
                world.Instagram.FailReading(FailureKind.Unavailable);
            }

            return Task.CompletedTask;
        };
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(3));

        (await world.Plan.FindAsync(id))!.LastError.ShouldBe("Forbidden: Instagram is in a mood (Forbidden).");
        (await world.ReadAsync<string>("SELECT message FROM alerts WHERE kind = 'publishing_refused'")).ShouldBe("Storyline cannot publish: Forbidden: Instagram is in a mood (Forbidden).");
    }

    [Fact]
    public async Task On_silence_nothing_is_sent_again_and_the_team_is_asked_within_a_minute()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenUnconfirmedAsync(world, wentOut: true);
        await using var process = new PublishingProcess(world);

        await process.UntilAsync(() => Task.FromResult(world.Messenger.Edits.Any(edit => edit.Text.Contains("Is it on Instagram?"))), TimeSpan.FromMinutes(3));

        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.Unconfirmed);
        (world.Clock.GetUtcNow() - world.Instagram.PublishCalls.Single()).ShouldBeLessThan(TimeSpan.FromSeconds(60));
        world.Messenger.Edits[^1].Keyboard!.Rows.SelectMany(row => row).Select(button => button.Label).ShouldBe(["✅ It is live", "❌ It is not", "🔄 Check again"]);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'post_unconfirmed' AND resolved_at IS NULL")).ShouldBe(1);
        await process.ForAsync(TimeSpan.FromMinutes(1));
        world.Instagram.PublishCalls.Count.ShouldBe(1);
        (await world.AskAsync<PostActions, PostDecision>(posts => posts.PostedAsync(id, world.Admin, CancellationToken.None))).ShouldBe(new PostDecision.TooLate(true));
    }

    [Fact]
    public async Task The_team_is_asked_within_a_minute_when_Instagram_hangs_too()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.PlanAutomaticAsync();
        var hangs = false;
        world.Instagram.During = call => (hangs |= call == "publish") ? Task.Delay(TimeSpan.FromHours(1), world.Clock) : Task.CompletedTask;
        await using var process = new PublishingProcess(world);

        await process.UntilAsync(async () => await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'post_unconfirmed'") == 1, TimeSpan.FromMinutes(5));

        (world.Clock.GetUtcNow() - world.Instagram.PublishCalls.Single()).ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Once_Instagram_answers_again_the_doubt_ends_without_a_person()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenUnconfirmedAsync(world, wentOut: true, unreadable: 8);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(10));

        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task It_is_live_is_recorded_on_the_persons_word()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana");
        var id = await GivenUnconfirmedAsync(world, wentOut: true);
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Unconfirmed);

        var answer = await AnswerAsync(world, id, (answers, publication) => answers.LiveAsync(publication, ana, CancellationToken.None));

        answer.ShouldBeOfType<DoubtAnswer.Live>();
        (await world.ReadAsync<string>("SELECT status || ' ' || confirmed_how FROM posting_history")).ShouldBe("posted person");
        (await world.Plan.FindAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task It_is_not_counts_only_once_Instagram_says_so_too_twice_and_thirty_seconds_apart()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenUnconfirmedAsync(world, wentOut: false, unreadable: 400);
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Unconfirmed);

        var unreadable = await AnswerAsync(world, id, (answers, publication) => answers.NotLiveAsync(publication, world.Admin, CancellationToken.None));
        unreadable.ShouldBeOfType<DoubtAnswer.Refused>();
        world.Instagram.ReadAgain();
        var once = await AnswerAsync(world, id, (answers, publication) => answers.NotLiveAsync(publication, world.Admin, CancellationToken.None));
        once.ShouldBeOfType<DoubtAnswer.Refused>().Reason.ShouldStartWith("Instagram says so too; it is asked once more in 30 s");
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        var back = await AnswerAsync(world, id, (answers, publication) => answers.NotLiveAsync(publication, world.Admin, CancellationToken.None));

        back.ShouldBeOfType<DoubtAnswer.Back>();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        await process.ForAsync(TimeSpan.FromMinutes(1));
        world.Instagram.Ledger.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_it_is_not_Instagram_is_asked_once_more_in_half_a_minute_though_nobody_looked_any_more()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenUnconfirmedAsync(world, wentOut: false, unreadable: 4_000);
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Unconfirmed);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await process.UntilAsync(() => world.ReadAsync<bool>("SELECT next_step_at IS NULL FROM publications"), TimeSpan.FromMinutes(5));
        world.Instagram.ReadAgain();

        var answer = await AnswerAsync(world, id, (answers, publication) => answers.NotLiveAsync(publication, world.Admin, CancellationToken.None));

        answer.ShouldBeOfType<DoubtAnswer.Refused>().Reason.ShouldStartWith("Instagram says so too; it is asked once more in 30 s");
        (await world.PublicationOfAsync(id))!.NextStepAt.ShouldBe(world.Clock.GetUtcNow().AddSeconds(30));
        await process.UntilStepAsync(id, PublicationStep.Failed, TimeSpan.FromMinutes(1));
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_doubt_that_could_not_be_ended_keeps_its_alert_and_the_end_takes_both()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenUnconfirmedAsync(world, wentOut: true);
        await using var process = new PublishingProcess(world);
        await process.UntilAsync(async () => await OpenAlertsAsync(world) == 1, TimeSpan.FromMinutes(3));
        await world.ExecuteAsync("ALTER TABLE posting_history ADD CONSTRAINT full_disk CHECK (false) NOT VALID");

        (await Record.ExceptionAsync(() => LiveAsync())).ShouldNotBeNull();
        (await OpenAlertsAsync(world)).ShouldBe(1);
        await world.ExecuteAsync("ALTER TABLE posting_history DROP CONSTRAINT full_disk");

        (await LiveAsync()).ShouldBeOfType<DoubtAnswer.Live>();
        (await OpenAlertsAsync(world)).ShouldBe(0);

        Task<DoubtAnswer> LiveAsync() => AnswerAsync(world, id, (answers, publication) => answers.LiveAsync(publication, world.Admin, CancellationToken.None));
    }

    [Fact]
    public async Task It_is_not_counts_by_itself_when_nobody_looks_any_more()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenUnconfirmedAsync(world, wentOut: false, unreadable: 4_000);
        await using (var process = new PublishingProcess(world))
        {
            await process.UntilStepAsync(id, PublicationStep.Unconfirmed);
        }

        world.Clock.Advance(TimeSpan.FromHours(25));

        var answer = await AnswerAsync(world, id, (answers, publication) => answers.NotLiveAsync(publication, world.Admin, CancellationToken.None));

        answer.ShouldBeOfType<DoubtAnswer.Back>();
        (await world.Plan.FindAsync(id))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
    }

    [Fact]
    public async Task It_is_not_is_refused_when_Instagram_says_that_it_is()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenUnconfirmedAsync(world, wentOut: true);
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Unconfirmed);
        world.Instagram.ReadAgain();

        var answer = await AnswerAsync(world, id, (answers, publication) => answers.NotLiveAsync(publication, world.Admin, CancellationToken.None));
        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        answer.ShouldBeOfType<DoubtAnswer.Refused>();
        (await world.ReadAsync<string>("SELECT status FROM posting_history")).ShouldBe("posted");
    }

    [Fact]
    public async Task After_a_day_nobody_looks_any_more_and_a_person_still_can_end_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenUnconfirmedAsync(world, wentOut: true, unreadable: 4_000);
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Unconfirmed);
        world.Clock.Advance(TimeSpan.FromDays(1));

        await process.UntilAsync(() => world.ReadAsync<bool>("SELECT next_step_at IS NULL FROM publications"), TimeSpan.FromMinutes(5));
        world.Instagram.ReadAgain();
        await process.ForAsync(TimeSpan.FromMinutes(2));

        (await world.PublicationOfAsync(id))!.Step.ShouldBe(PublicationStep.Unconfirmed);
        (await AnswerAsync(world, id, (answers, publication) => answers.LiveAsync(publication, world.Admin, CancellationToken.None))).ShouldBeOfType<DoubtAnswer.Live>();
        (await world.ReadAsync<string>("SELECT status FROM posting_history")).ShouldBe("posted");
    }

    /// <summary>Two posts go live and their answers are lost; beside the first one somebody posts by hand.</summary>
    private static void GivenBothAnswersAreLost(ServiceWorld world)
    {
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        world.Instagram.During = call =>
        {
            if (call == "publish" && world.Instagram.PublishCalls.Count == 1)
            {
                world.Instagram.PostByHand();
            }

            return Task.CompletedTask;
        };
    }

    /// <summary>The first publish call is lost without an effect, and its container turns into something else.</summary>
    private static void GivenContainersTurn(ServiceWorld world, ContainerState state)
    {
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: false);
        world.Instagram.During = call =>
        {
            if (call == "publish" && world.Instagram.PublishCalls.Count == 1)
            {
                world.Instagram.TurnContainers(state);
            }

            return Task.CompletedTask;
        };
    }

    /// <summary>The publish call is lost, and the container cannot be read afterwards.</summary>
    private static async Task<QueueItemId> GivenUnconfirmedAsync(ServiceWorld world, bool wentOut, int unreadable = 400, FailureKind kind = FailureKind.Unavailable)
    {
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: wentOut);
        world.Instagram.During = call =>
        {
            if (call == "publish")
            {
                world.Instagram.FailReading(kind, unreadable);
            }

            return Task.CompletedTask;
        };
        return id;
    }

    private static Task<long> OpenAlertsAsync(ServiceWorld world) =>
        world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'post_unconfirmed' AND resolved_at IS NULL");

    private static async Task<DoubtAnswer> AnswerAsync(ServiceWorld world, QueueItemId id, Func<DoubtAnswers, PublicationId, Task<DoubtAnswer>> answer)
    {
        var publication = (await world.PublicationOfAsync(id))!.Id;
        return await world.AskAsync<DoubtAnswers, DoubtAnswer>(answers => answer(answers, publication));
    }
}
