using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Operations;

/// <summary>Many alerts are few messages, and none of them is lost on the way.</summary>
public sealed class AlertGatheringTests
{
    [Fact]
    public async Task Alerts_that_come_together_are_one_message()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync();
        await world.RaiseAsync("another chat");

        (await world.TellAsync()).ShouldBe(2);

        world.Messenger.Texts.ShouldHaveSingleItem().Text.ShouldStartWith("⚠️ 2 things need you");
    }

    [Fact]
    public async Task What_a_message_has_no_room_for_is_told_in_the_next_one()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.GiveUpAsync(12, length: 600);

        (await world.TellAsync()).ShouldBe(12);

        var texts = world.Messenger.Texts.Select(message => message.Text).ToList();
        texts.Count.ShouldBe(2);
        texts.ShouldAllBe(text => text.Length <= 4096);
        Enumerable.Range(1, 12).ShouldAllBe(number => texts.Count(text => text.Contains($"picture {number:00} was given up", StringComparison.Ordinal)) == 1);
        (await world.OpenAlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task News_that_were_not_shown_stay_until_they_are()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.GiveUpAsync(12, length: 600);
        world.Messenger.BeforeSend = (_, _) => world.Messenger.Texts.Count == 0
            ? Task.CompletedTask
            : Task.FromException(new IntegrationException("telegram", FailureKind.Unavailable, "Telegram is away."));

        var told = await world.TellAsync();

        var shown = world.Messenger.Texts.ShouldHaveSingleItem().Text;
        var open = await world.OpenAlertsAsync();
        (told, open.Count).ShouldBe((6, 6));
        open.ShouldAllBe(alert => !shown.Contains(alert.Message, StringComparison.Ordinal) && alert.ToldAt == null);
    }

    [Fact]
    public async Task A_flood_of_alerts_comes_in_a_few_messages_at_a_time()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.GiveUpAsync(35);

        (await world.TellAsync()).ShouldBe(30);
        (await world.TellAsync()).ShouldBe(0);
        world.Clock.Advance(AlertTelling.Gathered);
        (await world.TellAsync()).ShouldBe(5);

        world.Messenger.Texts.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_burst_is_a_message_and_a_second_one_for_the_rest()
    {
        await using var world = await ServiceWorld.CreateAsync();
        for (var second = 0; second < 120; second += 15)
        {
            await world.RaiseAsync($"chat {second}");
            await world.TellAsync();
            world.Clock.Advance(TimeSpan.FromSeconds(15));
        }

        world.Clock.Advance(AlertTelling.Gathered);
        await world.TellAsync();

        world.Messenger.Texts.Count.ShouldBe(2);
        world.Messenger.Texts[1].Text.ShouldStartWith("⚠️ 7 things need you");
    }

    [Fact]
    public async Task A_doubt_about_a_post_is_told_at_once_and_takes_along_what_waited()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync();
        await world.TellAsync();
        await world.RaiseAsync("another chat");
        (await world.TellAsync()).ShouldBe(0);
        await world.RaiseAsync("post", "Nobody can tell.", AlertKind.PostUnconfirmed);

        (await world.TellAsync()).ShouldBe(2);
        (await world.TellAsync()).ShouldBe(0);

        world.Messenger.Texts.Count.ShouldBe(2);
        world.Messenger.Texts[1].Text.ShouldContain("Nobody can tell.");
    }
}
