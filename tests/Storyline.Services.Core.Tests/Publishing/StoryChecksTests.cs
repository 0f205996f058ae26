using Storyline.Data.Publishing;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class StoryChecksTests
{
    private const long Cat = 0x0F1E_2D3C_4B5A_6978L;

    [Fact]
    public async Task A_post_by_hand_is_recognised_by_its_look_and_learns_its_id()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(Cat);
        world.Instagram.Show("1789", ServiceWorld.Start.AddMinutes(-3), Cat ^ 0b101);

        (await world.LookAsync()).ShouldBe(1);

        (await world.OfEntryAsync<string>(post, "instagram_media_id || ' ' || confirmed_how")).ShouldBe("1789 look");
        (await world.OfCheckAsync<string>(post, "outcome")).ShouldBe("seen");
        (await world.World.ReadAsync<string>("SELECT collapsed_text FROM chat_cards")).ShouldEndWith("@paper.pine ✔");
        (await world.LookAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_post_with_a_known_id_is_recognised_by_it_and_no_picture_is_fetched()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(Cat, "42");
        world.Instagram.Show("41", ServiceWorld.Start, Cat);
        world.Instagram.Show("42", ServiceWorld.Start, ~Cat);

        await world.LookAsync();

        (await world.OfEntryAsync<string>(post, "confirmed_how")).ShouldBe("media_id");
        world.Instagram.Calls.ShouldBe(["stories 17841400000000018"]);
    }

    [Fact]
    public async Task It_is_looked_for_at_once_after_two_and_after_ten_minutes_and_then_the_team_is_asked_once()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(Cat);

        var readAt = new List<double>();
        for (var minute = 0.0; minute <= 30; minute += 0.5)
        {
            if (await world.LookAsync() > 0)
            {
                readAt.Add(minute);
            }

            world.World.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        readAt.ShouldBe([0, 2, 10]);
        var question = world.World.Messenger.Edits.ShouldHaveSingleItem();
        question.Text.ShouldEndWith("❔ Not seen on Instagram: is it live?");
        question.Keyboard!.Rows.ShouldHaveSingleItem().OfType<Button.Press>().Select(button => button.Label).ShouldBe(["✅ Yes", "❌ No"]);
        (await world.OfCheckAsync<object>(post, "outcome")).ShouldBe(DBNull.Value);
        (await world.OfEntryAsync<object>(post, "confirmed_at")).ShouldBe(DBNull.Value);
    }

    [Fact]
    public async Task A_search_that_begins_hours_after_the_post_reads_as_often_and_as_far_apart()
    {
        await using var world = await ProofWorld.CreateAsync();
        await world.GivenPostedAsync(Cat);
        world.World.Clock.Advance(TimeSpan.FromHours(4));

        var readAt = new List<int>();
        for (var minute = 0; minute <= 30; minute++)
        {
            if (await world.LookAsync() > 0)
            {
                readAt.Add(minute);
            }

            world.World.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        readAt.ShouldBe([0, 2, 10]);
        world.World.Messenger.Edits.ShouldHaveSingleItem().Text.ShouldEndWith("❔ Not seen on Instagram: is it live?");
    }

    /// <param name="failed">The card is gone or takes nothing, and so does the chat; one that put the bot out says so at the card.</param>
    [Theory]
    [InlineData(FailureKind.Forbidden, 1)]
    [InlineData(FailureKind.NotFound, 2)]
    [InlineData(FailureKind.Refused, 2)]
    public async Task A_chat_that_the_bot_was_put_out_of_is_asked_once_and_the_question_stands_in_the_history(FailureKind kind, int failed)
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenAboutToBeAskedAsync(world);
        world.World.Messenger.FailNext(kind, 100);

        (await world.LookAsync()).ShouldBe(1);
        world.World.Clock.Advance(TimeSpan.FromHours(2));
        (await world.LookAsync()).ShouldBe(0);

        (await world.OfCheckAsync<bool>(post, "asked_at IS NOT NULL AND next_at IS NULL AND outcome IS NULL")).ShouldBeTrue();
        world.World.Messenger.Failed.ShouldBe(failed);
    }

    [Fact]
    public async Task A_question_that_could_not_be_asked_for_a_day_is_put_off_no_longer_and_stands_in_the_history()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenAboutToBeAskedAsync(world);
        world.World.Messenger.FailNext(FailureKind.Unavailable, 100);
        (await world.LookAsync()).ShouldBe(1);
        (await world.OfCheckAsync<bool>(post, "asked_at IS NULL AND next_at IS NOT NULL AND readings = 2")).ShouldBeTrue();

        world.World.Clock.Advance(TimeSpan.FromDays(1));
        (await world.LookAsync()).ShouldBe(1);
        world.World.Clock.Advance(TimeSpan.FromHours(2));
        (await world.LookAsync()).ShouldBe(0);

        (await world.OfCheckAsync<bool>(post, "asked_at IS NOT NULL AND next_at IS NULL AND outcome IS NULL")).ShouldBeTrue();
        (await AnswerAsync(world, post, isLive: true, world.World.Admin)).IsFirst.ShouldBeTrue();
    }

    [Fact]
    public async Task A_search_that_begins_after_a_day_asks_again_when_the_chat_was_away_just_then()
    {
        await using var world = await ProofWorld.CreateAsync();
        await world.GivenPostedAsync(Cat);
        world.World.Clock.Advance(TimeSpan.FromHours(25));
        world.World.Messenger.FailNext(FailureKind.RateLimited);
        (await world.LookAsync()).ShouldBe(1);

        world.World.Clock.Advance(TimeSpan.FromMinutes(1));
        (await world.LookAsync()).ShouldBe(1);

        world.World.Messenger.Edits.ShouldHaveSingleItem().Text.ShouldEndWith("❔ Not seen on Instagram: is it live?");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_question_is_not_cleaned_up_before_it_is_answered_on_the_card_or_in_a_message_of_its_own(bool isOnTheCard)
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(Cat);
        await world.LookAsync();
        world.World.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.LookAsync();
        world.World.Clock.Advance(TimeSpan.FromMinutes(8));
        world.World.Messenger.FailNext(FailureKind.NotFound, isOnTheCard ? 0 : 1);
        await world.LookAsync();
        var question = (isOnTheCard ? world.World.Messenger.Edits : world.World.Messenger.Texts).ShouldHaveSingleItem().MessageId;
        await world.World.ExecuteAsync(
            $"INSERT INTO bot_messages (telegram_chat_id, telegram_message_id, team_id, sent_at) VALUES ({world.World.Chat.TelegramChatId}, {question}, '{world.World.Team.Id}', now())");

        (await DisposableAsync(world)).ShouldNotContain(question);
        await AnswerAsync(world, post, isLive: true, world.World.Admin);

        (await DisposableAsync(world)).ShouldContain(question);
    }

    [Fact]
    public async Task A_story_that_appears_late_is_found_by_a_later_reading()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(Cat);
        await world.LookAsync();
        world.World.Clock.Advance(TimeSpan.FromMinutes(2));
        world.Instagram.Show("7", ServiceWorld.Start.AddMinutes(1), Cat);

        await world.LookAsync();

        (await world.OfEntryAsync<string>(post, "instagram_media_id")).ShouldBe("7");
    }

    [Fact]
    public async Task Two_stories_that_look_alike_are_not_guessed_between()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(Cat);
        world.Instagram.Show("1", ServiceWorld.Start.AddMinutes(-1), Cat);
        world.Instagram.Show("2", ServiceWorld.Start.AddMinutes(-2), Cat ^ 0b11);

        await ToTheEndAsync(world);

        world.World.Messenger.Edits.ShouldHaveSingleItem().Text.ShouldContain("look alike");
        (await world.OfEntryAsync<object>(post, "instagram_media_id")).ShouldBe(DBNull.Value);
    }

    [Fact]
    public async Task Two_posts_that_look_alike_do_not_fight_over_one_story()
    {
        await using var world = await ProofWorld.CreateAsync();
        await world.GivenPostedAsync(Cat);
        await world.GivenPostedAsync(Cat ^ 0b11);
        world.Instagram.Show("1", ServiceWorld.Start.AddMinutes(-1), Cat);

        await ToTheEndAsync(world);

        (await world.World.ReadAsync<long>("SELECT count(instagram_media_id) FROM posting_history")).ShouldBe(0);
        world.World.Messenger.Edits.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_story_that_belongs_to_another_post_is_not_taken()
    {
        await using var world = await ProofWorld.CreateAsync();
        await world.GivenPostedAsync(~Cat, "1");
        var post = await world.GivenPostedAsync(Cat);
        world.Instagram.Show("1", ServiceWorld.Start, Cat);

        await world.LookAsync();

        (await world.OfEntryAsync<object>(post, "instagram_media_id")).ShouldBe(DBNull.Value);
    }

    [Theory]
    [InlineData(true, "person", "asserted", "✔")]
    [InlineData(false, null, "denied", "❔ not on Instagram")]
    public async Task A_persons_answer_ends_the_search_and_the_first_one_counts(bool isLive, string? how, string outcome, string ending)
    {
        await using var world = await ProofWorld.CreateAsync();
        var ana = await world.World.Teams.AddPersonAsync("ana");
        var post = await world.GivenPostedAsync(Cat);
        await ToTheEndAsync(world);

        var first = await AnswerAsync(world, post, isLive, ana);
        var second = await AnswerAsync(world, post, !isLive, ana);

        (first.IsFirst, second.IsFirst).ShouldBe((true, false));
        first.Line.ShouldEndWith(ending);
        (await world.OfEntryAsync<object>(post, "confirmed_how")).ShouldBe((object?)how ?? DBNull.Value);
        (await world.OfCheckAsync<string>(post, "outcome")).ShouldBe(outcome);
        (await world.World.ReadAsync<string>("SELECT collapsed_text FROM chat_cards")).ShouldBe(first.Line);
        (await world.World.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(1);
    }

    [Fact]
    public async Task Another_team_cannot_answer()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(Cat);
        var (other, _, _) = await world.World.Teams.CreateAsync("other");

        await Should.ThrowAsync<NotFoundException>(() => AnswerAsync(world, post, true, Actor.CommandLine(other.Id)));
    }

    [Fact]
    public async Task Without_Instagram_or_an_account_that_is_ready_nobody_looks()
    {
        await using var world = await ProofWorld.CreateAsync();
        await world.World.ExecuteAsync("UPDATE chat_settings SET enable_instagram_api = false");
        await world.GivenPostedAsync(Cat);
        await world.World.ExecuteAsync("UPDATE chat_settings SET enable_instagram_api = true; UPDATE api_tokens SET expires_at = '2026-01-01'");
        await world.GivenPostedAsync(Cat);

        (await world.World.ReadAsync<long>("SELECT count(*) FROM story_checks")).ShouldBe(0);
    }

    [Fact]
    public async Task An_account_that_is_not_ready_any_more_ends_the_search_with_that_reason()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(Cat);
        await world.World.ExecuteAsync("UPDATE instagram_accounts SET is_active = false");

        await world.LookAsync();

        (await world.OfCheckAsync<string>(post, "outcome")).ShouldBe("account_not_ready");
        world.Instagram.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Trouble_on_the_way_puts_a_reading_off_and_counts_none()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(Cat);
        world.Instagram.Show("1", ServiceWorld.Start, Cat);
        world.Instagram.FailNext(FailureKind.Unavailable);

        await world.LookAsync();
        (await world.OfCheckAsync<int>(post, "readings")).ShouldBe(0);
        (await world.LookAsync()).ShouldBe(0);
        world.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.LookAsync();

        (await world.OfEntryAsync<string>(post, "instagram_media_id")).ShouldBe("1");
    }

    [Fact]
    public async Task Two_processes_share_the_searches_and_one_that_died_leaves_its_own_to_the_other()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await world.GivenPostedAsync(Cat);
        var claimed = await world.World.AskAsync<Storyline.Data.Publishing.IStoryCheckRepository, IReadOnlyList<StoryCheck>>(
            checks => checks.ClaimDueAsync(ServiceWorld.Start, ServiceWorld.Start.AddMinutes(5), 9, CancellationToken.None));
        claimed.Count.ShouldBe(1);

        (await world.LookAsync()).ShouldBe(0);
        world.World.Clock.Advance(TimeSpan.FromMinutes(6));
        world.Instagram.Show("1", ServiceWorld.Start, Cat);
        (await world.LookAsync()).ShouldBe(1);

        (await world.OfCheckAsync<string>(post, "outcome")).ShouldBe("seen");
    }

    [Fact]
    public async Task No_connection_is_held_while_Instagram_is_asked_and_no_secret_is_logged()
    {
        await using var world = await ProofWorld.CreateAsync();
        await world.GivenPostedAsync(Cat);
        world.Instagram.Show("1", ServiceWorld.Start, Cat);
        var held = new List<long>();
        world.Instagram.During = async () => held.Add(await world.World.ReadAsync<long>(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'"));
        world.Instagram.FailNext(FailureKind.RateLimited);

        await ToTheEndAsync(world);

        held.ShouldNotBeEmpty();
        held.ShouldAllBe(count => count == 0);
        world.World.Logs.Lines.ShouldAllBe(line => !line.Contains("canary"));
        (await world.World.ReadAsync<long>("SELECT count(*) FROM service_runs WHERE summary::text || coalesce(error_message, '') LIKE '%canary%'")).ShouldBe(0);
        world.World.Messenger.Edits.ShouldAllBe(edit => !edit.Text.Contains("canary"));
    }

    /// <summary>A post that was not found twice; the third reading is due.</summary>
    private static async Task<HistoryEntryId> GivenAboutToBeAskedAsync(ProofWorld world)
    {
        var post = await world.GivenPostedAsync(Cat);
        await world.LookAsync();
        world.World.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.LookAsync();
        world.World.Clock.Advance(TimeSpan.FromMinutes(8));
        return post;
    }

    private static async Task ToTheEndAsync(ProofWorld world)
    {
        for (var minute = 0; minute <= 12; minute++)
        {
            await world.LookAsync();
            world.World.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task What_a_person_says_is_not_on_Instagram_neither_locks_nor_counts_any_more()
    {
        await using var world = await ProofWorld.CreateAsync();
        var ana = await world.World.Teams.AddPersonAsync("ana");
        var post = await world.GivenPostedAsync(Cat);
        await ToTheEndAsync(world);
        (await CountedAsync(world)).ShouldBe((1, 1, 1));

        await AnswerAsync(world, post, isLive: false, ana);

        (await CountedAsync(world)).ShouldBe((0, 0, 0));
        (await world.World.ReadAsync<bool>("SELECT last_posted_at IS NULL FROM media_items")).ShouldBeTrue();
        (await world.OfEntryAsync<string>(post, "status")).ShouldBe("posted");
    }

    private static async Task<(long Locks, int Posts, int OfMix)> CountedAsync(ProofWorld world) => (
        await world.World.ReadAsync<long>("SELECT count(*) FROM media_posting_locks WHERE reason = 'recent_post'"),
        await world.World.ReadAsync<int>("SELECT times_posted FROM media_items"),
        (await world.AskAsync<IHistoryRepository, IReadOnlyDictionary<string, int>>(
            history => history.PostsByCategoryAsync(world.World.Chat.Id, ServiceWorld.Start.AddDays(-1), CancellationToken.None))).Values.Sum());

    private static Task<IReadOnlyList<int>> DisposableAsync(ProofWorld world) => world.AskAsync<IBotMessageRepository, IReadOnlyList<int>>(
        messages => messages.ListDisposableAsync(world.World.Team.Id, world.World.Chat.TelegramChatId, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), CancellationToken.None));

    private static Task<ProofAnswer> AnswerAsync(ProofWorld world, HistoryEntryId id, bool isLive, Actor by) =>
        world.AskAsync<ProofRecord, ProofAnswer>(record => record.AnswerAsync(id, isLive, by, CancellationToken.None));
}
