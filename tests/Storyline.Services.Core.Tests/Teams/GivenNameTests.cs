using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Teams;

public sealed class GivenNameTests
{
    [Theory]
    [InlineData("Ana \u202Eneb", "Ana neb")]
    [InlineData("\u2066Ana\u2069\nBen", "AnaBen")]
    [InlineData("מרים 👩‍👩‍👧 می‌خواهم", "מרים 👩‍👩‍👧 می‌خواهم")]
    [InlineData("\u202E\u200B ", "user 4711")]
    [InlineData("\u3164", "user 4711")]
    [InlineData("\u115F\u1160\uFFA0", "user 4711")]
    [InlineData("\u2800 \u2800", "user 4711")]
    [InlineData("김\u3164철수 ⠁\u2800⠃", "김\u3164철수 ⠁\u2800⠃")]
    public async Task What_turns_or_breaks_the_words_after_a_name_is_not_carried_on(string given, string shown)
    {
        await using var world = await ServiceWorld.CreateAsync();

        var ana = await world.AskAsync<MemberDirectory, Actor?>(
            members => members.DiscoverAsync(new ChatPerson(4711, null, given, null, IsBot: false), world.Chat, CancellationToken.None));

        ana!.Name.ShouldBe(shown);
    }

    [Theory]
    [InlineData("Shop \u202Esdneirf", "Shop sdneirf")]
    [InlineData("\u202E", "Chat -5005")]
    [InlineData("\u3164\u2800", "Chat -5005")]
    public async Task A_chat_is_registered_by_a_name_that_turns_nothing(string given, string shown)
    {
        await using var world = await ServiceWorld.CreateAsync();

        var chat = await world.AskAsync<TeamSetup, ChatSettings>(
            setup => setup.RegisterChatAsync(world.Team, -5005, given, ChatPurpose.Work, CancellationToken.None));

        chat.Name.ShouldBe(shown);
    }

    [Theory]
    [InlineData("Shop \u202Esdneirf\nand more", "Shop sdneirfand more")]
    [InlineData("\u3164\u202E", null)]
    public async Task A_chat_whose_name_was_stored_as_it_came_is_shown_by_one_that_turns_nothing(string stored, string? shown)
    {
        await using var world = await ServiceWorld.CreateAsync();

        var chat = await world.Teams.ChangeAsync(world.Chat, $"name = '{stored}'");

        chat.Name.ShouldBe(shown ?? $"Chat {chat.TelegramChatId}");
    }
}
