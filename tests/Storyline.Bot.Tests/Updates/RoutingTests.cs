using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Updates;

public sealed class RoutingTests
{
    [Fact]
    public async Task An_unknown_chat_gets_one_polite_sentence_and_nothing_else()
    {
        await using var world = await BotWorld.StartAsync();
        var stranger = await world.Telegram.CreateGroupAsync("Another shop");

        (await world.As("ben").AsksAsync("/status", stranger)).Words.ShouldContain($"{stranger}");
        await world.As("ben").SaysAsync("/status", stranger);
        await world.As("ben").SaysAsync("/next", stranger);
        await world.As("ana").AsksAsync("/help");

        (await world.Telegram.MessagesAsync(stranger)).Count(message => message.IsBot).ShouldBe(1);
        (await world.QueryAsync<long>("SELECT count(*) FROM users")).ShouldBe(1);
        (await world.QueryAsync<long>("SELECT count(*) FROM chat_settings")).ShouldBe(2);
    }

    [Fact]
    public async Task Small_talk_in_the_group_and_commands_for_other_bots_are_left_alone()
    {
        await using var world = await BotWorld.StartAsync();

        await world.As("ben").SaysAsync("good morning, status?");
        await world.As("ben").SaysAsync("/status@weather_bot");
        await world.As("ben").SaysAsync("/weather tomorrow");
        await world.As("ben").AsksAsync("/help@Storyline_Demo_Bot");

        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Count(message => message.IsBot).ShouldBe(1);
    }

    [Theory]
    [InlineData("/statuss", "Did you mean /status?")]
    [InlineData("/Que", "Did you mean /queue?")]
    [InlineData("/dance@storyline_demo_bot", "There is no command /dance.")]
    public async Task A_misspelt_command_answers_with_the_nearest_one(string typed, string answer)
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ben").AsksAsync(typed)).Words.ShouldContain(answer);
    }

    [Fact]
    public async Task Nobody_is_pointed_to_a_command_that_they_may_not_use()
    {
        await using var world = await BotWorld.StartAsync();

        await world.As("ben").SaysAsync("/pauze");
        (await world.As("ana").AsksAsync("/pauze")).Words.ShouldContain("/pause");
    }

    [Fact]
    public async Task A_private_word_that_is_no_command_is_answered_with_help()
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ana").AsksAsync("hello", BotWorld.AdminId)).Words.ShouldContain("/help");
    }

    [Theory]
    [InlineData("/queue abc", "/queue takes a whole number from 1 to 20, and “abc” is not one. For example: /queue 5")]
    [InlineData("/queue 0", "“0”")]
    [InlineData("/queue 21", "“21”")]
    [InlineData("/queue -1", "“-1”")]
    [InlineData("/queue 5 6", "“5 6”")]
    [InlineData("/queue 99999999999999999999999999", "“99999999999999999999…”")]
    [InlineData("/schedule 31", "/schedule takes a whole number from 1 to 30")]
    [InlineData("/schedule ٣", "“٣”")]
    public async Task Rubbish_behind_a_command_is_answered_with_its_usage(string typed, string answer)
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ana").AsksAsync(typed)).Words.ShouldContain(answer);
    }

    [Fact]
    public async Task Who_may_not_is_told_which_role_it_takes()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/a.jpg", TimeSpan.FromHours(1));

        foreach (var command in new[] { "/next", "/schedule", "/pause", "/resume" })
        {
            (await world.As("ben").AsksAsync(command)).Words.ShouldContain("needs the role operator");
        }

        (await world.PlanAsync()).ShouldHaveSingleItem().Queue.IsForced.ShouldBeFalse();
        await world.GivenRoleAsync("ben", TeamRole.Operator);
        (await world.As("ben").AsksAsync("/pause")).Words.ShouldContain("paused by @ben");
    }

    [Fact]
    public async Task A_tap_that_takes_another_role_is_refused_with_a_toast()
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenPlannedAsync("memes/a.jpg", TimeSpan.FromHours(1));
        var list = await world.As("ana").AsksAsync("/queue");

        (await world.As("ben").TapAsync(list, "Send the next")).Toast.ShouldNotBeNull().ShouldContain("needs the role operator");

        (await world.PlanAsync()).ShouldHaveSingleItem().Queue.IsForced.ShouldBeFalse();
    }

    [Fact]
    public async Task People_are_discovered_and_what_they_do_is_noted()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/a.jpg");

        await world.As("ben").AsksAsync("/status");
        await world.As("chloe").TapAsync(card, "Why");

        (await world.QueryAsync<string>("SELECT string_agg(u.username || ' ' || i.kind || ' ' || i.name, ', ' ORDER BY i.at) FROM user_interactions i JOIN users u ON u.id = i.user_id"))
            .ShouldBe("ben command status, chloe callback why");
        (await world.QueryAsync<string>("SELECT string_agg(role, ',') FROM team_memberships")).ShouldBe("member,member");
    }

    [Fact]
    public async Task The_first_admin_is_the_one_in_the_settings()
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ana").AsksAsync("/start")).Words.ShouldContain("an admin");
        (await world.As("ben").AsksAsync("/start")).Words.ShouldContain("a member");
    }

    [Fact]
    public async Task Who_was_deactivated_is_told_so_and_changes_nothing()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/a.jpg");
        await world.As("ben").AsksAsync("/start");
        await world.ExecuteAsync("UPDATE users SET is_active = false WHERE username = 'ben'");

        (await world.As("ben").TapAsync(card, "Posted")).Toast.ShouldNotBeNull().ShouldContain("switched off");
        (await world.As("ben").AsksAsync("/status")).Words.ShouldContain("switched off");

        (await world.HistoryAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_help_lists_what_exists_and_what_one_may()
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ana").AsksAsync("/help")).Words.ShouldContain("/pause – Stop posting");
        var ben = (await world.As("ben").AsksAsync("/help")).Words;

        ben.ShouldContain("/queue [1–20] – What goes out next");
        ben.ShouldNotContain("/pause");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("v1:posted:short")]
    [InlineData("v1:nonsense:0123456789abcdef")]
    [InlineData("v9:posted:0123456789abcdef")]
    [InlineData("v1:posted:0123456789abcdef:0123456789abcdef")]
    public async Task Data_that_is_not_ours_is_refused(string data)
    {
        await using var world = await BotWorld.StartAsync();
        var message = await ButtonAsync(world, data);

        (await world.As("ben").TapAsync(message, "press")).Toast.ShouldBe("This button is not one of mine.");
    }

    [Fact]
    public async Task A_key_that_is_unknown_or_stands_behind_another_action_is_too_old()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/a.jpg");
        var key = (await world.SeeAsync(card)).Buttons.SelectMany(row => row).First(button => button.Text.Contains("Skip", StringComparison.Ordinal)).CallbackData!.Split(':')[2];

        foreach (var data in new[] { "v1:posted:0123456789abcdef", $"v1:posted:{key}", $"v1:reject-yes:{key}" })
        {
            (await world.As("ben").TapAsync(await ButtonAsync(world, data), "press")).Toast.ShouldNotBeNull().ShouldContain("too old");
        }

        (await world.HistoryAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_of_another_chat_is_refused()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/a.jpg");
        var other = await world.Telegram.CreateGroupAsync("Second group");
        await world.GivenChatAsync(other, "Second group", ChatPurpose.Work);
        var stolen = await world.OldScreenAsync(await world.SeeAsync(card), other);

        (await world.As("ben").TapAsync(other, stolen.MessageId, "Posted")).Toast.ShouldBe("This button belongs to another chat.");

        (await world.HistoryAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tap_in_a_chat_of_no_team_is_answered_and_does_nothing()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/a.jpg");
        var stranger = await world.Telegram.CreateGroupAsync("Another shop");
        var stolen = await world.OldScreenAsync(await world.SeeAsync(card), stranger);

        (await world.As("ben").TapAsync(stranger, stolen.MessageId, "Posted")).Toast.ShouldNotBeNull().ShouldContain("not connected");

        (await world.HistoryAsync()).ShouldBeEmpty();
        (await world.QueryAsync<long>("SELECT count(*) FROM users")).ShouldBe(0);
    }

    private static async Task<Testing.Chats.SeenMessage> ButtonAsync(BotWorld world, string data)
    {
        var sent = await world.WithAsync<IChatMessenger, SentMessage>(messenger =>
            messenger.SendTextAsync(BotWorld.GroupId, "a button", Keyboard.Of([new Button.Press("press", data)]), CancellationToken.None));
        return (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Single(message => message.MessageId == sent.MessageId);
    }
}
