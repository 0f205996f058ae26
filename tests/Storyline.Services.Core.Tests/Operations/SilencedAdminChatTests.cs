using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Operations;

/// <summary>An admin chat that Telegram wants left alone hears afterwards what it missed; the others wait for nothing and hear nothing twice.</summary>
public sealed class SilencedAdminChatTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_one_admin_chat_heard_is_told_to_another_that_is_silenced_once_it_may_be_spoken_to(bool isTheFirst)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var second = await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin);
        var (silent, other) = isTheFirst ? (world.AdminChat, second) : (second, world.AdminChat);
        await world.GiveUpAsync(12, length: 600);
        world.Silence(silent);

        (await world.TellAsync()).ShouldBe(12);
        (await world.TellAsync()).ShouldBe(0);
        world.HeardIn(silent).ShouldBeEmpty();
        (await world.OpenAlertsAsync()).Count.ShouldBe(12, "news end when all have heard them");
        world.Silence();
        (await world.TellAsync()).ShouldBe(12);
        (await world.TellAsync()).ShouldBe(0);

        foreach (var texts in new[] { world.HeardIn(silent), world.HeardIn(other) })
        {
            Enumerable.Range(1, 12).ShouldAllBe(number => texts.Count(text => text.Contains($"picture {number:00} was given up", StringComparison.Ordinal)) == 1);
        }

        (await world.OpenAlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_owed_to_a_silenced_admin_chat_hurries_nothing_else()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Silence(await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin));
        await world.RaiseAsync("post", "Nobody can tell.", AlertKind.PostUnconfirmed);
        (await world.TellAsync()).ShouldBe(1);
        await world.RaiseAsync();

        (await world.TellAsync()).ShouldBe(0);
        world.Clock.Advance(AlertTelling.Gathered);
        (await world.TellAsync()).ShouldBe(1);

        world.HeardIn(world.AdminChat).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_owed_to_an_admin_chat_that_is_gone()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var gone = await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin);
        await world.GiveUpAsync(1);
        world.Silence(gone);
        await world.TellAsync();

        await world.ExecuteAsync($"DELETE FROM chat_settings WHERE id = '{gone.Id}'");
        await world.TellAsync();

        (await world.OpenAlertsAsync()).ShouldBeEmpty();
        world.HeardIn(world.AdminChat).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task News_that_come_again_are_told_to_the_chat_that_heard_the_first_and_the_silenced_one_hears_the_newest_words_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var silent = await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin);
        world.Silence(silent);
        await world.RaiseAsync("post", "The first words.", AlertKind.CardGivenUp);
        (await world.TellAsync()).ShouldBe(1);

        await world.RaiseAsync("post", "The newest words.", AlertKind.CardGivenUp);
        (await world.TellAsync()).ShouldBe(0, "gathered, like other news");
        world.Clock.Advance(AlertTelling.Gathered);
        (await world.TellAsync()).ShouldBe(1);
        world.Silence();
        (await world.TellAsync()).ShouldBe(1);
        (await world.TellAsync()).ShouldBe(0);

        world.HeardIn(world.AdminChat).Select(text => text.Contains("The newest words.", StringComparison.Ordinal)).ShouldBe([false, true]);
        world.HeardIn(silent).ShouldHaveSingleItem().ShouldContain("The newest words.");
        (await world.OpenAlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_state_that_goes_on_is_not_told_again_and_the_silenced_chat_hears_its_newest_words_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var silent = await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin);
        world.Silence(silent);
        await world.RaiseAsync("chat", "The first words.");
        await world.TellAsync();

        await world.RaiseAsync("chat", "The newest words.");
        world.Clock.Advance(AlertTelling.Gathered);
        (await world.TellAsync()).ShouldBe(0);
        world.Silence();
        (await world.TellAsync()).ShouldBe(1);
        (await world.TellAsync()).ShouldBe(0);

        world.HeardIn(world.AdminChat).ShouldHaveSingleItem().ShouldContain("The first words.");
        world.HeardIn(silent).ShouldHaveSingleItem().ShouldContain("The newest words.");
    }
}
