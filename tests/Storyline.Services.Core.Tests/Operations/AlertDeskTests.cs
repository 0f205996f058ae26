using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Operations;

/// <summary>What is open about a subject: one alert, and another one for news that are raised again after a chat heard them.</summary>
public sealed class AlertDeskTests
{
    [Theory]
    [InlineData(AlertKind.CardNotSent)]
    [InlineData(AlertKind.CardGivenUp)]
    public async Task Another_sighting_of_what_nobody_heard_yet_counts_and_brings_the_newest_words(string kind)
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync("subject", "The first words.", kind);

        await world.RaiseAsync("subject", "The newest words.", kind);

        var alert = (await world.OpenAlertsAsync()).ShouldHaveSingleItem();
        (alert.Count, alert.Message).ShouldBe((2, "The newest words."));
    }

    [Theory]
    [InlineData(AlertKind.CardNotSent, 3)]
    [InlineData(AlertKind.CardGivenUp, 2)]
    [InlineData(AlertKind.ChatNotMoved, 2)]
    public async Task Only_news_that_a_chat_heard_begin_anew_however_many_raise_them_at_once(string kind, int count)
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Silence(await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin));
        await world.RaiseAsync("subject", "Words.", kind);
        await world.TellAsync();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => world.RaiseAsync("subject", "Words.", kind))));

        var alert = (await world.OpenAlertsAsync()).ShouldHaveSingleItem();
        (alert.Count, alert.ToldAt is null).ShouldBe((count, AlertKind.IsNews(kind)));
    }

    [Fact]
    public async Task What_is_resolved_is_open_no_more_and_raised_again_another_alert()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync();
        var first = (await world.OpenAlertsAsync()).ShouldHaveSingleItem().Id;

        await world.DoAsync<AlertDesk>(desk => desk.ResolveAsync(world.Team.Id, AlertKind.CardNotSent, "chat", CancellationToken.None));
        (await world.OpenAlertsAsync()).ShouldBeEmpty();
        await world.RaiseAsync();

        (await world.OpenAlertsAsync()).ShouldHaveSingleItem().Id.ShouldNotBe(first);
    }
}
