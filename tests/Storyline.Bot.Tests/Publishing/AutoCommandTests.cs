using Storyline.Models.Teams;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

public sealed class AutoCommandTests
{
    [Fact]
    public async Task A_category_is_switched_to_automatic_with_hours_and_time_to_stop_by_buttons_alone()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = BotWorldOptions.InstagramOn });
        await world.GivenPictureAsync("memes/cat.jpg");
        var panel = await world.As("ana").AsksAsync("/auto");
        panel.Labels.ShouldContain("memes: ask");

        await world.As("ana").TapAsync(panel, "memes");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "memes: ask, like all others"), "Automatic");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "memes: automatic all day, at once"), "Stop 10 min");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "10 min to stop"), "9–21");

        var after = await SeeAsync(world, panel, "memes: automatic 09–21, 10 min to stop");
        after.Labels.ShouldContain("✅ Automatic");
        (await world.QueryAsync<string>("SELECT category || ' ' || mode || ' ' || hours_start || ' ' || hours_end || ' ' || veto_minutes || ' v' || version FROM publishing_policies"))
            .ShouldBe("memes automatic 9 21 10 v3");
        (await world.QueryAsync<string>("SELECT DISTINCT action FROM audit_log")).ShouldBe("policy.changed");
    }

    [Fact]
    public async Task A_button_of_an_older_page_changes_nothing_and_shows_what_holds()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = BotWorldOptions.InstagramOn });
        await world.GivenPictureAsync("memes/cat.jpg");
        var first = await world.As("ana").AsksAsync("/auto");
        await world.As("ana").TapAsync(first, "memes");
        var second = await world.As("ana").AsksAsync("/auto");
        await world.As("ana").TapAsync(second, "memes");
        await world.As("ana").TapAsync(await SeeAsync(world, second, "like all others"), "Automatic");
        await world.As("ana").TapAsync(await SeeAsync(world, second, "memes: automatic all day, at once"), "Stop 10 min");
        await SeeAsync(world, second, "10 min to stop");

        (await world.As("ana").TapAsync(await SeeAsync(world, first, "like all others"), "Automatic")).Alert.ShouldNotBeNull().ShouldContain("changed meanwhile");

        await SeeAsync(world, first, "10 min to stop");
        (await world.QueryAsync<int>("SELECT version FROM publishing_policies")).ShouldBe(2);
    }

    [Fact]
    public async Task A_rehearsal_tells_what_would_have_happened_and_changes_nothing()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = BotWorldOptions.InstagramOn });
        await world.As("ben").TapAsync(await world.GivenWaitingCardAsync("memes/cat.jpg"), "Skip");
        var panel = await world.As("ana").AsksAsync("/auto");

        await world.As("ana").TapAsync(panel, "Try on the last 90 days");

        (await SeeAsync(world, panel, "Of 1 decided posts")).Words.ShouldContain("memes: 0 by itself, 1 asked (1 had no account)");
        (await world.QueryAsync<long>("SELECT count(*) FROM publishing_policies")).ShouldBe(0);
    }

    [Fact]
    public async Task A_member_looks_and_changes_nothing()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = BotWorldOptions.InstagramOn });
        await world.GivenRoleAsync("ben", TeamRole.Operator);
        var panel = await world.As("ben").AsksAsync("/auto");

        (await world.As("ben").TapAsync(panel, "All other categories")).Toast.ShouldNotBeNull().ShouldContain("needs the role admin");
    }

    [Fact]
    public async Task Of_more_categories_than_a_message_takes_buttons_the_last_is_reached_page_by_page()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = BotWorldOptions.InstagramOn });
        foreach (var number in Enumerable.Range(0, 120))
        {
            await world.GivenPictureAsync($"c{number:000}/cat.jpg");
        }

        var panel = await world.As("ana").AsksAsync("/auto");
        var pages = 1;
        for (var page = panel; !page.Labels.Contains("c119: ask"); pages++)
        {
            var before = page.Labels;
            await world.As("ana").TapAsync(page, "More categories");
            page = await world.Telegram.WaitForAsync(
                BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == panel.MessageId && !message.Labels.SequenceEqual(before)));
        }

        pages.ShouldBe(7);
        await world.As("ana").TapAsync(panel, "c119: ask");
        await world.As("ana").TapAsync(await SeeAsync(world, panel, "c119: ask, like all others"), "Back");
        (await SeeAsync(world, panel, "What is published by itself")).Labels.ShouldContain("c119: ask");
    }

    private static Task<SeenMessage> SeeAsync(BotWorld world, SeenMessage panel, string words) => world.Telegram.WaitForAsync(
        BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == panel.MessageId && message.Words.Contains(words, StringComparison.Ordinal)));
}
