using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Teams;

public sealed class ChatSettingsEditorTests
{
    [Fact]
    public async Task Every_setting_can_be_changed_and_every_change_is_audited_with_both_values()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Admin);

        var edit = await ChangeAsync(
            world, ana, new SettingChange.DryRun(true), new SettingChange.InstagramApi(true), new SettingChange.Verbose(false), new SettingChange.PostsPerDay(5),
            new SettingChange.PostingHoursStart(8), new SettingChange.PostingHoursEnd(1), new SettingChange.TimeZone("Europe/Berlin"), new SettingChange.RepostDays(60),
            new SettingChange.SkipDays(7), new SettingChange.CatchUp(CatchUpPolicy.Gradual), new SettingChange.Captions(CaptionStyle.Simple),
            new SettingChange.LifecycleMessages(false), new SettingChange.Paused(true));

        edit.Differences.Count.ShouldBe(13);
        edit.Chat.IsPaused.ShouldBeTrue();
        (await world.ReadAsync<string>("SELECT concat_ws(' ', dry_run_mode, enable_instagram_api, show_verbose_notifications, posts_per_day, posting_hours_start, posting_hours_end, time_zone, repost_ttl_days, skip_ttl_days, catch_up_policy, caption_style, send_lifecycle_notifications, is_paused) FROM chat_settings WHERE purpose = 'work'"))
            .ShouldBe("t t f 5 8 1 Europe/Berlin 60 7 gradual simple f t");
        (await world.ReadAsync<string>("SELECT string_agg(subject || ': ' || old_value || ' → ' || new_value, ', ' ORDER BY sequence) FROM audit_log WHERE action = 'setting.changed' AND subject LIKE 'posts%'"))
            .ShouldBe("posts-per-day of Stories: 3 → 5");
        (await world.ReadAsync<long>($"SELECT count(*) FROM audit_log WHERE user_id = '{ana.UserId}' AND origin = 'telegram'")).ShouldBe(13);
    }

    [Fact]
    public async Task Where_start_and_stop_messages_are_off_they_are_for_chats_that_come_later_too()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await ChangeAsync(world, world.Admin, new SettingChange.LifecycleMessages(false));

        await world.DoAsync<TeamSetup>(setup => setup.RegisterChatAsync(world.Team, 99_001, "Ben", ChatPurpose.Admin, CancellationToken.None));
        await world.DoAsync<LifecycleNotices>(notices => notices.StartedAsync(CancellationToken.None));

        world.Messenger.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_and_stop_messages_are_switched_for_the_admin_chat_that_gets_them()
    {
        await using var world = await ServiceWorld.CreateAsync();

        await ChangeAsync(world, world.Admin, new SettingChange.LifecycleMessages(false));

        (await world.ReadAsync<bool>("SELECT bool_or(send_lifecycle_notifications) FROM chat_settings")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 9, 21, "UTC", 30, "choose a number from 1 to 50")]
    [InlineData(51, 9, 21, "UTC", 30, "choose a number from 1 to 50")]
    [InlineData(7, 9, 10, "UTC", 30, "choose at most 6, or longer posting hours")]
    [InlineData(3, 24, 21, "UTC", 30, "choose a whole hour from 0 to 23")]
    [InlineData(3, 9, 21, "Europe/Berlinn", 30, "the nearest are Europe/Berlin")]
    [InlineData(3, 9, 21, "UTC", 0, "choose a number from 1 to 3650")]
    [InlineData(3, 9, 21, "UTC", 3651, "choose a number from 1 to 3650")]
    public async Task What_cannot_be_is_refused_with_a_sentence_and_nothing_is_changed(int posts, int start, int end, string zone, int rest, string sentence)
    {
        await using var world = await ServiceWorld.CreateAsync();

        var refused = await Should.ThrowAsync<InvalidRequestException>(() => ChangeAsync(
            world, world.Admin, new SettingChange.DryRun(true), new SettingChange.PostsPerDay(posts), new SettingChange.PostingHoursStart(start),
            new SettingChange.PostingHoursEnd(end), new SettingChange.TimeZone(zone), new SettingChange.RepostDays(rest)));

        refused.Message.ShouldContain(sentence);
        (await world.ReadAsync<string>("SELECT version || ' ' || dry_run_mode FROM chat_settings WHERE purpose = 'work'")).ShouldBe("0 false");
        (await world.ReadAsync<long>("SELECT count(*) FROM audit_log")).ShouldBe(0);
    }

    [Fact]
    public async Task A_stale_change_names_both_values_and_overwrites_nothing()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var seen = world.Chat.Version;
        await ChangeAsync(world, world.Admin, new SettingChange.PostsPerDay(5));

        var stale = await Should.ThrowAsync<ConflictException>(() => world.AskAsync<ChatSettingsEditor, SettingsEdit>(
            editor => editor.ChangeAsync(world.Chat.Id, seen, [new SettingChange.PostsPerDay(2)], world.Admin, CancellationToken.None)));

        stale.Message.ShouldContain("posts-per-day is 5 now, you wanted 2");
        (await world.ReadAsync<int>("SELECT posts_per_day FROM chat_settings WHERE purpose = 'work'")).ShouldBe(5);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_version_at_once_one_is_told()
    {
        await using var world = await ServiceWorld.CreateAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(async number =>
        {
            try
            {
                await world.AskAsync<ChatSettingsEditor, SettingsEdit>(editor =>
                    editor.ChangeAsync(world.Chat.Id, world.Chat.Version, [new SettingChange.SkipDays(10 + number)], world.Admin, CancellationToken.None));
                return true;
            }
            catch (ConflictException)
            {
                return false;
            }
        }));

        outcomes.Count(won => won).ShouldBe(1);
        (await world.ReadAsync<int>("SELECT version FROM chat_settings WHERE purpose = 'work'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_so_already_leaves_no_trace()
    {
        await using var world = await ServiceWorld.CreateAsync();

        (await ChangeAsync(world, world.Admin, new SettingChange.PostsPerDay(3), new SettingChange.Paused(false))).Differences.ShouldBeEmpty();

        (await world.ReadAsync<long>("SELECT count(*) FROM audit_log")).ShouldBe(0);
        (await world.ReadAsync<int>("SELECT version FROM chat_settings WHERE purpose = 'work'")).ShouldBe(0);
    }

    [Fact]
    public async Task Members_change_nothing_and_operators_pause_alone()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ben = await world.Teams.AddPersonAsync("ben");
        var olga = await world.Teams.AddPersonAsync("olga", TeamRole.Operator);

        (await Should.ThrowAsync<ForbiddenException>(() => ChangeAsync(world, ben, new SettingChange.Paused(true)))).Message.ShouldContain("operator");
        (await Should.ThrowAsync<ForbiddenException>(() => ChangeAsync(world, olga, new SettingChange.DryRun(true)))).Message.ShouldContain("admin");
        (await ChangeAsync(world, olga, new SettingChange.Paused(true))).Chat.IsPaused.ShouldBeTrue();
    }

    [Fact]
    public async Task Reading_registers_no_chat_and_an_unknown_chat_has_no_made_up_settings()
    {
        await using var world = await ServiceWorld.CreateAsync();

        (await world.AskAsync<ChatRegistry, ChatSettings?>(chats => chats.FindAsync(-424242, CancellationToken.None))).ShouldBeNull();
        await Should.ThrowAsync<NotFoundException>(() => world.AskAsync<ChatRegistry, ChatSettings>(
            chats => chats.WorkChatAsync(world.Team.Id, ChatSettingsId.New(ServiceWorld.Start), CancellationToken.None)));
        await Should.ThrowAsync<NotFoundException>(() => world.AskAsync<ChatSettingsEditor, SettingsEdit>(
            editor => editor.ChangeAsync(ChatSettingsId.New(ServiceWorld.Start), null, [new SettingChange.DryRun(true)], world.Admin, CancellationToken.None)));

        (await world.ReadAsync<long>("SELECT count(*) FROM chat_settings")).ShouldBe(2);
    }

    [Fact]
    public async Task Only_an_active_account_of_the_team_can_be_chosen_and_one_that_is_switched_off_is_used_nowhere()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await OtherTeam.InAsync(world.ConnectionString);
        var ours = InstagramAccountId.New(ServiceWorld.Start);
        await world.ExecuteAsync($"INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at) VALUES ('{ours}', '{world.Team.Id}', 'Shop', '18', 'our.shop', 'instagram', 'graph.instagram.com', true, now())");

        (await ChangeAsync(world, world.Admin, await ParseAsync(world, "@Our.Shop"))).Differences.ShouldHaveSingleItem().To.ShouldBe("@our.shop");
        (await Should.ThrowAsync<InvalidRequestException>(() => ParseAsync(world, "@bravo.shop"))).Message.ShouldContain("no account");
        await Should.ThrowAsync<InvalidRequestException>(() => ChangeAsync(world, world.Admin, new SettingChange.Account(other.Account)));
        (await world.AskAsync<AccountSwitch, bool>(accounts => accounts.DeactivateAsync(ours, world.Admin, CancellationToken.None))).ShouldBeTrue();

        (await world.ReadAsync<long>("SELECT count(*) FROM chat_settings WHERE active_instagram_account_id IS NOT NULL")).ShouldBe(0);
        await Should.ThrowAsync<InvalidRequestException>(() => ChangeAsync(world, world.Admin, new SettingChange.Account(ours)));
    }

    [Fact]
    public async Task A_plan_by_the_old_settings_is_named_and_moves_to_the_new_times_when_that_is_wanted()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 9);
        await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 2, seed: 1, world.Admin, CancellationToken.None));
        var before = await OrderAsync(world);

        var edit = await ChangeAsync(world, world.Admin, new SettingChange.PostsPerDay(2), new SettingChange.PostingHoursStart(18), new SettingChange.PostingHoursEnd(20));

        edit.PlannedBefore.ShouldBe(before.Split(' ').Length);
        (await ReplanAsync(world, edit.Chat)).ShouldBe(edit.PlannedBefore);
        (await OrderAsync(world)).ShouldBe(before);
        (await world.ReadAsync<bool>("SELECT bool_and(extract(hour FROM scheduled_for AT TIME ZONE 'UTC') BETWEEN 18 AND 19) FROM posting_queue")).ShouldBeTrue();
        (await world.ReadAsync<long>("SELECT max(posts) FROM (SELECT count(*) AS posts FROM posting_queue GROUP BY (scheduled_for AT TIME ZONE 'UTC')::date) days")).ShouldBe(2);
        (await ReplanAsync(world, edit.Chat)).ShouldBe(0);
    }

    [Fact]
    public async Task Replanning_leaves_cards_that_wait_and_forced_posts_where_they_are()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 9);
        await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 2, seed: 1, world.Admin, CancellationToken.None));
        await world.ExecuteAsync("UPDATE posting_queue SET status = 'awaiting_team' WHERE id = (SELECT id FROM posting_queue ORDER BY scheduled_for LIMIT 1)");
        var waiting = await world.ReadAsync<DateTime>("SELECT scheduled_for FROM posting_queue WHERE status = 'awaiting_team'");

        var edit = await ChangeAsync(world, world.Admin, new SettingChange.TimeZone("Asia/Tokyo"));

        (await ReplanAsync(world, edit.Chat)).ShouldBe(edit.PlannedBefore);
        (await world.ReadAsync<DateTime>("SELECT scheduled_for FROM posting_queue WHERE status = 'awaiting_team'")).ShouldBe(waiting);
    }

    [Fact]
    public async Task Replanning_leaves_a_post_that_a_person_moved_to_another_date_where_it_is()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddManyAsync("memes", 9);
        var plan = await world.AskAsync<Planning, PlanOutcome>(planning => planning.CreateAsync(world.Chat, 2, seed: 1, world.Admin, CancellationToken.None));
        var moved = new QueueItemId(await world.ReadAsync<Guid>("SELECT id FROM posting_queue ORDER BY scheduled_for LIMIT 1"));
        await world.DoAsync<PlanMoves>(moves => moves.MoveAsync(moved, ServiceWorld.Start.AddDays(60), world.Admin, CancellationToken.None));

        var edit = await ChangeAsync(world, world.Admin, new SettingChange.TimeZone("Asia/Tokyo"));

        edit.PlannedBefore.ShouldBe(plan.Posts.Count - 1);
        (await ReplanAsync(world, edit.Chat)).ShouldBe(edit.PlannedBefore);
        (await world.Plan.FindAsync(moved))!.ScheduledFor.ShouldBe(ServiceWorld.Start.AddDays(60));
    }

    private static Task<string> OrderAsync(ServiceWorld world) => world.ReadAsync<string>("SELECT string_agg(media_item_id::text, ' ' ORDER BY scheduled_for) FROM posting_queue");

    private static Task<int> ReplanAsync(ServiceWorld world, ChatSettings chat) =>
        world.AskAsync<Replanning, int>(replanning => replanning.RunAsync(chat, world.Admin, CancellationToken.None));

    private static Task<SettingChange> ParseAsync(ServiceWorld world, string account) =>
        world.AskAsync<SettingWords, SettingChange>(words => words.ParseAsync(world.Team.Id, ChatSetting.Account, account, CancellationToken.None));

    private static Task<SettingsEdit> ChangeAsync(ServiceWorld world, Actor by, params SettingChange[] changes) =>
        world.AskAsync<ChatSettingsEditor, SettingsEdit>(editor => editor.ChangeAsync(world.Chat.Id, null, changes, by, CancellationToken.None));
}
