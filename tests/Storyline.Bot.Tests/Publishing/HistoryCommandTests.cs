using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

public sealed class HistoryCommandTests
{
    [Fact]
    public async Task What_happened_is_told_with_who_when_and_how()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ben").TapAsync(await world.GivenWaitingCardAsync("memes/<b>one.jpg"), "Posted");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.As("chloe").TapAsync(await world.GivenWaitingCardAsync("memes/two.jpg"), "Skip");

        (await world.As("ben").AsksAsync("/history")).Words.ShouldBe(
            "🕘 What happened last\n⏭️ Mon 23 Nov 10:01 · two.jpg · @chloe\n✅ Mon 23 Nov 10:00 · <b>one.jpg · @ben · by hand · not confirmed\n\nTimes: Europe/Berlin");
    }

    [Fact]
    public async Task Older_lines_are_a_tap_away()
    {
        await using var world = await BotWorld.StartAsync();
        foreach (var number in Enumerable.Range(1, 3))
        {
            await world.As("ben").TapAsync(await world.GivenWaitingCardAsync($"memes/{number}.jpg"), "Skip");
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await world.As("ben").AsksAsync("/history 2");
        await world.As("ben").TapAsync(first, "More");

        first.Labels.ShouldBe(["➡️ More"]);
        var second = await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == first.MessageId && message.Edited));
        second.Words.ShouldStartWith("🕘 Before that\n⏭️ Mon 23 Nov 10:00 · 1.jpg");
        second.Labels.ShouldBe(["⏮ First"]);
    }

    [Theory]
    [InlineData("/history 0")]
    [InlineData("/history 21")]
    [InlineData("/history lots")]
    public async Task A_number_that_makes_no_sense_is_explained(string command)
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ben").AsksAsync(command)).Words.ShouldContain("whole number from 1 to 20");
    }
}
