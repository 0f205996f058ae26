using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

public sealed class SettingsPanelTests
{
    [Fact]
    public async Task A_press_changes_the_setting_and_the_same_message()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await world.As("ana").AsksAsync("/settings");

        (await world.As("ana").TapAsync(panel, "Dry run")).Toast.ShouldBe("dry run: off → on");

        var after = await SeeAsync(world, panel, "dry run: nothing is recorded");
        after.Labels.ShouldContain("🧪 Dry run: on");
        (await world.QueryAsync<bool>($"SELECT dry_run_mode FROM chat_settings WHERE telegram_chat_id = {BotWorld.GroupId}")).ShouldBeTrue();
        (await world.QueryAsync<string>("SELECT u.username || ' ' || a.subject || ' ' || a.old_value || ' ' || a.new_value FROM audit_log a JOIN users u ON u.id = a.user_id"))
            .ShouldBe($"ana dry-run of {world.Chat.Name} off on");
    }

    [Fact]
    public async Task Every_switch_can_be_pressed_there_and_back()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = BotWorldOptions.InstagramOn });
        var panel = await world.As("ana").AsksAsync("/settings");

        foreach (var name in new[] { "Dry run", "Instagram API", "Posting", "Verbose", "Start and stop messages" })
        {
            foreach (var _ in new[] { 1, 2 })
            {
                var label = (await LatestAsync(world, panel)).Labels.Single(known => known.Contains(name, StringComparison.Ordinal));
                await world.As("ana").TapAsync(panel, label);
                await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == panel.MessageId && !message.Labels.Contains(label)));
            }
        }

        (await world.QueryAsync<int>($"SELECT version FROM chat_settings WHERE telegram_chat_id = {BotWorld.GroupId}")).ShouldBe(10);
    }

    [Fact]
    public async Task Where_the_installation_has_Instagram_off_panel_and_status_say_off_whatever_the_chat_wants()
    {
        await using var world = await BotWorld.StartAsync();
        await world.ExecuteAsync("UPDATE chat_settings SET enable_instagram_api = true");

        var panel = await world.As("ana").AsksAsync("/settings");

        panel.Labels.ShouldContain("🤖 Instagram API: off");
        panel.Labels.ShouldNotContain("🤖 Auto");
        (await world.As("ana").AsksAsync("/status")).Words.ShouldContain("📸 Instagram API: off");
    }

    [Fact]
    public async Task Where_the_installation_has_Instagram_off_the_switch_stays_off_and_says_how_to_mend_it()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await world.As("ana").AsksAsync("/settings");

        (await world.As("ana").TapAsync(panel, "Instagram API")).Alert.ShouldNotBeNull().ShouldContain("set ENABLE_INSTAGRAM_API=true");

        (await LatestAsync(world, panel)).Labels.ShouldContain("🤖 Instagram API: off");
        (await world.QueryAsync<long>("SELECT count(*) FROM chat_settings WHERE enable_instagram_api")).ShouldBe(0);
    }

    [Fact]
    public async Task Where_both_are_on_panel_and_status_say_on()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = BotWorldOptions.InstagramOn });
        var panel = await world.As("ana").AsksAsync("/settings");

        await world.As("ana").TapAsync(panel, "Instagram API");

        await world.Telegram.WaitForAsync(
            BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == panel.MessageId && message.Labels.Contains("🤖 Instagram API: on")));
        panel.Labels.ShouldContain("🤖 Auto");
        (await world.As("ana").AsksAsync("/status")).Words.ShouldContain("📸 Instagram API: on");
    }

    [Fact]
    public async Task A_member_looks_and_is_told_which_role_a_press_takes()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await world.As("ben").AsksAsync("/settings");

        panel.Words.ShouldContain("3 posts a day, 14:00–02:00 Europe/Berlin");
        foreach (var button in new[] { "Dry run", "Posts a day", "Hours", "Europe/Berlin", "Repost", "Captions", "Account" })
        {
            (await world.As("ben").TapAsync(panel, button)).Toast.ShouldNotBeNull().ShouldContain("needs the role admin", customMessage: button);
        }

        (await world.As("ben").TapAsync(panel, "Posting")).Toast.ShouldNotBeNull().ShouldContain("needs the role operator");
        (await world.QueryAsync<int>($"SELECT version FROM chat_settings WHERE telegram_chat_id = {BotWorld.GroupId}")).ShouldBe(0);
    }

    [Fact]
    public async Task Values_are_set_step_by_step_and_by_presets()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await world.As("ana").AsksAsync("/settings");
        await world.As("ana").TapAsync(panel, "Posts a day");
        await SeeAsync(world, panel, "3 posts a day. 1 to 50");

        await world.As("ana").TapAsync(panel, "➕");
        await SeeAsync(world, panel, "4 posts a day");
        await world.As("ana").TapAsync(panel, "8");
        await SeeAsync(world, panel, "8 posts a day");
        await world.As("ana").TapAsync(panel, "Back");
        await SeeAsync(world, panel, "Settings of");
        await world.As("ana").TapAsync(panel, "Hours");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "Posting hours: 14"), "9–21");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "09:00–21:00"), "Closes ➕");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "09:00–22:00"), "Back");

        (await SeeAsync(world, panel, "Settings of")).Words.ShouldContain("8 posts a day, 09:00–22:00 Europe/Berlin");
    }

    [Fact]
    public async Task A_value_that_no_button_has_is_typed_as_a_reply_and_a_wrong_one_asked_for_again()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await world.As("ana").AsksAsync("/settings");
        await world.As("ana").TapAsync(panel, "Posts a day");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "3 posts a day. 1 to 50"), "Another value");
        var question = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "how many posts a day?", after: panel.MessageId);

        var wrong = await world.As("ana").RepliesAsync(question, "51");
        var again = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "choose a number from 1 to 50", after: wrong);
        await world.As("ana").RepliesAsync(again, "6");

        await SeeAsync(world, panel, "6 posts a day");
        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "✅", after: wrong)).Words.ShouldBe("✅ posts per day: 3 → 6");
    }

    [Fact]
    public async Task A_time_zone_is_searched_by_city_and_chosen_from_what_was_found()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await world.As("ana").AsksAsync("/settings");
        await world.As("ana").TapAsync(panel, "🌍");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "Search by city"), "Search");
        var question = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "which city", after: panel.MessageId);
        await world.As("ana").RepliesAsync(question, "new york");

        await world.As("ana").TapAsync(await SeeAsync(world, panel, "Zones like “new york”"), "America/New_York");

        await SeeAsync(world, panel, "are read in America/New_York");
    }

    [Fact]
    public async Task A_panel_that_was_deleted_before_the_answer_is_said_anew()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await world.As("ana").AsksAsync("/settings");
        await world.As("ana").TapAsync(panel, "🌍");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "Search by city"), "Search");
        var question = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "which city", after: panel.MessageId);
        await world.Telegram.DeleteAsync(BotWorld.GroupId, panel.MessageId);
        await world.As("ana").RepliesAsync(question, "new york");

        var anew = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "Zones like “new york”", after: question.MessageId);
        await world.As("ana").TapAsync(anew, "America/New_York");

        await SeeAsync(world, anew, "are read in America/New_York");
    }

    [Fact]
    public async Task Changing_the_hours_names_the_posts_at_old_times_and_moves_them_on_a_press()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/1.jpg", TimeSpan.FromHours(1));
        await world.GivenPlannedAsync("memes/2.jpg", TimeSpan.FromHours(2));
        var panel = await world.As("ana").AsksAsync("/settings");
        await world.As("ana").TapAsync(panel, "Hours");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "Posting hours: 14"), "9–21");

        var warned = await SeeAsync(world, panel, "2 planned posts still stand at their old times");
        (await world.As("ana").TapAsync(warned, "Move them")).Toast.ShouldBe("🔁 2 planned posts have new times.");

        (await world.PlanAsync()).Select(item => item.Media.FileName).ShouldBe(["1.jpg", "2.jpg"]);
        (await SeeAsync(world, panel, "Settings of")).Words.ShouldNotContain("old times");
    }

    [Fact]
    public async Task When_somebody_else_was_faster_the_panel_shows_both_values_and_changes_nothing()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await world.As("ana").AsksAsync("/settings");
        await world.As("ana").TapAsync(panel, "Posts a day");
        await SeeAsync(world, panel, "3 posts a day. 1 to 50");
        await world.WithAsync<ChatSettingsEditor, SettingsEdit>(editor =>
            editor.ChangeAsync(world.Chat.Id, null, [new SettingChange.PostsPerDay(7)], Actor.CommandLine(world.Team.Id), CancellationToken.None));

        (await world.As("ana").TapAsync(panel, "➕")).Alert.ShouldNotBeNull().ShouldContain("posts-per-day is 7 now, you wanted 4");

        await SeeAsync(world, panel, "7 posts a day");
    }

    [Fact]
    public async Task In_the_admins_chat_the_panel_is_about_the_work_chat_or_asks_which()
    {
        await using var world = await BotWorld.StartAsync();
        (await world.As("ana").AsksAsync("/settings", BotWorld.AdminId)).Words.ShouldContain($"Settings of {world.Chat.Name}");
        var second = await world.Telegram.CreateGroupAsync("Second shop");
        await world.GivenChatAsync(second, "Second shop", ChatPurpose.Work);

        var chooser = await world.As("ana").AsksAsync("/settings", BotWorld.AdminId);
        chooser.Labels.ShouldBe([world.Chat.Name, "Second shop"]);
        await world.As("ana").TapAsync(BotWorld.AdminId, chooser.MessageId, "Second shop");
        await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "Settings of Second shop");
        await world.As("ana").TapAsync(BotWorld.AdminId, chooser.MessageId, "Dry run");

        await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "dry run: nothing is recorded");
        (await world.QueryAsync<long>("SELECT telegram_chat_id FROM chat_settings WHERE dry_run_mode")).ShouldBe(second);
    }

    [Fact]
    public async Task Without_accounts_the_panel_says_so_and_pretends_nothing()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await world.As("ana").AsksAsync("/settings");

        await world.As("ana").TapAsync(panel, "Account");

        (await SeeAsync(world, panel, "No Instagram account is connected")).Labels.ShouldBe(["↩️ Back"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_connected_account_is_chosen_and_switched_off()
    {
        await using var world = await BotWorld.StartAsync();
        await world.ExecuteAsync($"INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at) VALUES (gen_random_uuid(), '{world.Team.Id}', 'Shop', '18', 'paper.pine', 'instagram', 'graph.instagram.com', true, now())");
        var panel = await world.As("ana").AsksAsync("/settings");
        await world.As("ana").TapAsync(panel, "Account");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "no account yet"), "@paper.pine");

        var chosen = await SeeAsync(world, panel, "go to @paper.pine");
        await world.As("ana").TapAsync(chosen, "Deactivate");

        await SeeAsync(world, panel, "No Instagram account is connected");
        (await world.QueryAsync<long>("SELECT count(*) FROM chat_settings WHERE active_instagram_account_id IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task The_shortcuts_answer_beside_the_panel()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPictureAsync("memes/1.jpg");
        await world.GivenPictureAsync("memes/2.jpg");
        await world.GivenOnlyMemesAsync();
        var panel = await world.As("ana").AsksAsync("/settings");

        foreach (var (shortcut, answer) in new[] { ("Queue", "Nothing is planned"), ("Schedule", "2 posts planned, until "), ("Mix", "The mix: target, what was posted, drift") })
        {
            await world.As("ana").TapAsync(panel, shortcut);
            await world.Telegram.WaitForBotAsync(BotWorld.GroupId, answer, after: panel.MessageId);
        }

        (await world.PlanAsync()).Count.ShouldBe(2);
        (await LatestAsync(world, panel)).Words.ShouldBe(panel.Words);
    }

    [Fact]
    public async Task Dry_run_is_shown_and_set_by_a_command_too()
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ben").AsksAsync("/dryrun")).Words.ShouldContain("Dry run is off");
        (await world.As("ben").AsksAsync("/dryrun on")).Words.ShouldContain("needs the role admin");
        (await world.As("ana").AsksAsync("/dryrun on")).Words.ShouldContain("Dry run is on");
        (await world.As("ana").AsksAsync("/dryrun perhaps")).Words.ShouldContain("on or off, and “perhaps” is neither");
        (await world.As("ana").AsksAsync("/dryrun off", BotWorld.AdminId)).Words.ShouldContain("Dry run is off");
    }

    private static async Task<SeenMessage> LatestAsync(BotWorld world, SeenMessage panel) =>
        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Single(message => message.MessageId == panel.MessageId);

    private static Task<SeenMessage> SeeAsync(BotWorld world, SeenMessage panel, string words) => world.Telegram.WaitForAsync(
        BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == panel.MessageId && message.Words.Contains(words, StringComparison.Ordinal)));
}
