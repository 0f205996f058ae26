using System.Globalization;
using Storyline.Services.Core.Accounts;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

/// <summary>The pages of the settings panel: what each choice stores, and what the same message shows then.</summary>
public sealed class SettingsTopicTests
{
    [Theory]
    [InlineData("Repost", "repost_ttl_days", "before it may be posted again", new[] { "7", "14", "60", "90", "30" })]
    [InlineData("Skip", "skip_ttl_days", "before it is offered again", new[] { "7", "14", "3" })]
    public async Task Each_preset_of_days_is_stored_and_shown(string topic, string column, string page, string[] presets)
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await OpenAsync(world, topic, page);

        foreach (var days in presets)
        {
            await world.As("ana").TapAsync(panel, days);
            await SeeAsync(world, panel, $"picture rests {days} days {page}");
            (await StoredAsync(world, column)).ShouldBe(days);
        }

        await StepAsync(world, panel, column, "➕", int.Parse(presets[^1], CultureInfo.InvariantCulture) + 1, page);
        await StepAsync(world, panel, column, "➖", int.Parse(presets[^1], CultureInfo.InvariantCulture), page);
        await SeeOnFirstPageAsync(world, panel, $"{topic}: {presets[^1]} d");
    }

    [Fact]
    public async Task A_single_day_is_a_day_and_a_step_below_it_changes_nothing()
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await OpenAsync(world, "Skip", "before it is offered again");

        await world.As("ana").TapAsync(panel, "1");
        await SeeAsync(world, panel, "picture rests a day before it is offered again");
        (await world.As("ana").TapAsync(panel, "➖")).Toast.ShouldBe("It is so already.");

        (await StoredAsync(world, "skip_ttl_days")).ShouldBe("1");
    }

    [Theory]
    [InlineData("Missed", "catch_up_policy", "missed during a pause", new[] { "Gradual", "Skip", "Ask" }, new[] { "downtime: they go out one by one.", "downtime: they leave the plan.", "downtime: the team is asked." })]
    [InlineData("Captions", "caption_style", "Cards are", new[] { "Simple", "Enhanced" }, new[] { "Cards are simple.", "Cards are enhanced." })]
    public async Task Each_choice_is_stored_said_and_ticked(string topic, string column, string page, string[] choices, string[] words)
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await OpenAsync(world, topic, page);

        foreach (var (choice, said) in choices.Zip(words))
        {
            await world.As("ana").TapAsync(panel, choice);
            (await SeeAsync(world, panel, said)).Labels.Where(label => label.StartsWith('✅')).ShouldBe([$"✅ {choice}"]);
            (await StoredAsync(world, column)).ShouldBe(choice.ToLowerInvariant());
        }

        await SeeOnFirstPageAsync(world, panel, $"{topic}: {choices[^1].ToLowerInvariant()}");
    }

    [Theory]
    [InlineData("Repost", "repost_ttl_days", "before it may be posted again", "does a posted picture rest")]
    [InlineData("Skip", "skip_ttl_days", "before it is offered again", "does a skipped picture rest")]
    public async Task Days_that_no_button_has_are_typed(string topic, string column, string page, string asked)
    {
        await using var world = await BotWorld.StartAsync();
        var panel = await OpenAsync(world, topic, page);
        await world.As("ana").TapAsync(panel, "Another value");
        var question = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, asked, after: panel.MessageId);

        await world.As("ana").RepliesAsync(question, "45");

        await SeeAsync(world, panel, $"picture rests 45 days {page}");
        (await StoredAsync(world, column)).ShouldBe("45");
    }

    [Theory]
    [InlineData("https://stories.example.org")]
    [InlineData("https://stories.example.org/")]
    public async Task Where_Storyline_has_a_public_address_the_page_where_accounts_are_connected_is_a_button(string address)
    {
        await using var world = await GivenAtAsync(address);

        var page = await OpenAsync(world, "Account", "No Instagram account is connected");

        page.Labels.ShouldBe(["➕ Connect an account", "↩️ Back"]);
        page.Buttons[0].ShouldHaveSingleItem().Url.ShouldBe("https://stories.example.org/accounts");
        page.Words.ShouldContain("storyline account add");
    }

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://storyline:8080")]
    public async Task An_address_that_Telegram_refuses_in_buttons_stands_in_the_words_alone(string address)
    {
        await using var world = await GivenAtAsync(address);

        var page = await OpenAsync(world, "Account", "No Instagram account is connected");

        page.Labels.ShouldBe(["↩️ Back"]);
        page.Words.ShouldContain($"{address}/accounts");
    }

    private static Task<BotWorld> GivenAtAsync(string address) => BotWorld.StartAsync(new BotWorldOptions
    {
        Settings = new Dictionary<string, string?> { [$"{ConnectOptions.Section}:{nameof(ConnectOptions.PublicUrl)}"] = address },
    });

    /// <summary>Ana asks for the panel and opens a topic of it.</summary>
    private static async Task<SeenMessage> OpenAsync(BotWorld world, string topic, string words)
    {
        var panel = await world.As("ana").AsksAsync("/settings");
        await world.As("ana").TapAsync(panel, topic);
        return await SeeAsync(world, panel, words);
    }

    private static async Task StepAsync(BotWorld world, SeenMessage panel, string column, string button, int days, string page)
    {
        await world.As("ana").TapAsync(panel, button);
        await SeeAsync(world, panel, $"picture rests {days} days {page}");
        (await StoredAsync(world, column)).ShouldBe($"{days}");
    }

    private static async Task SeeOnFirstPageAsync(BotWorld world, SeenMessage panel, string label)
    {
        await world.As("ana").TapAsync(panel, "Back");
        (await SeeAsync(world, panel, "Settings of")).Labels.ShouldContain(known => known.EndsWith(label, StringComparison.Ordinal));
    }

    private static Task<string> StoredAsync(BotWorld world, string column) =>
        world.QueryAsync<string>($"SELECT {column}::text FROM chat_settings WHERE telegram_chat_id = {BotWorld.GroupId}");

    private static Task<SeenMessage> SeeAsync(BotWorld world, SeenMessage panel, string words) => world.Telegram.WaitForAsync(
        BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == panel.MessageId && message.Words.Contains(words, StringComparison.Ordinal)));
}
