using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Teams;

public sealed class TeamDirectoryTests
{
    [Theory]
    [InlineData("Paper & Pine", null, "paper-pine")]
    [InlineData("Söckchen", "socks", "socks")]
    public async Task A_team_is_made_once(string name, string? slug, string word)
    {
        await using var world = await ServiceWorld.CreateAsync();

        (await CreateAsync(world, name, slug)).Slug.ShouldBe(word);

        (await Should.ThrowAsync<ConflictException>(() => CreateAsync(world, name, slug))).Message.ShouldContain(word);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("Team", "Not a slug")]
    [InlineData("🧶", null)]
    public async Task A_name_that_cannot_be_is_refused(string name, string? slug)
    {
        await using var world = await ServiceWorld.CreateAsync();

        await Should.ThrowAsync<InvalidRequestException>(() => CreateAsync(world, name, slug));
    }

    [Fact]
    public async Task A_chat_serves_one_team_and_keeps_its_settings_when_it_is_linked_again()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await CreateAsync(world, "Other", null);
        await world.Teams.ChangeAsync(world.Chat, "posts_per_day = 9");

        (await Should.ThrowAsync<ConflictException>(() => LinkAsync(world, other, world.Chat.TelegramChatId, ChatPurpose.Work))).Message.ShouldContain("another team");
        (await LinkAsync(world, world.Team, world.Chat.TelegramChatId, ChatPurpose.Work)).PostsPerDay.ShouldBe(9);
        (await LinkAsync(world, other, -5005, ChatPurpose.Work)).TeamId.ShouldBe(other.Id);
    }

    [Fact]
    public async Task A_chat_that_moved_is_the_same_chat_by_the_id_that_it_had()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var before = world.Chat.TelegramChatId;
        const long after = -1009;
        await world.DoAsync<ChatRegistry>(chats => chats.MigrateAsync(before, after, CancellationToken.None));

        var started = await world.AskAsync<TeamSetup, ChatSettings>(
            setup => setup.RegisterChatAsync(world.Team, before, "Stories", ChatPurpose.Work, CancellationToken.None));
        var linked = await LinkAsync(world, world.Team, before, ChatPurpose.Work);
        var found = await world.AskAsync<ChatRegistry, ChatSettings?>(chats => chats.FindAsync(before, CancellationToken.None));

        (started.Id, started.TelegramChatId).ShouldBe((world.Chat.Id, after));
        linked.Id.ShouldBe(world.Chat.Id);
        found!.Id.ShouldBe(world.Chat.Id);
        (await world.ReadAsync<long>("SELECT count(*) FROM chat_settings")).ShouldBe(2);
    }

    [Fact]
    public async Task One_person_has_a_role_of_their_own_in_each_team()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await CreateAsync(world, "Other", null);
        var group = await LinkAsync(world, other, -5005, ChatPurpose.Work);
        await LinkAsync(world, other, 4711, ChatPurpose.Admin);
        var ben = new ChatPerson(4711, "ben", "Ben", null, IsBot: false);

        (await DiscoverAsync(world, ben, world.Chat)).Role.ShouldBe(TeamRole.Member);
        (await DiscoverAsync(world, ben, group)).Role.ShouldBe(TeamRole.Admin);
        (await DiscoverAsync(world, ben, world.Chat)).Role.ShouldBe(TeamRole.Member);

        (await world.ReadAsync<long>("SELECT count(*) FROM users WHERE username = 'ben'")).ShouldBe(1);
    }

    private static Task<Team> CreateAsync(ServiceWorld world, string name, string? slug) =>
        world.AskAsync<TeamDirectory, Team>(teams => teams.CreateAsync(name, slug, CancellationToken.None));

    private static Task<ChatSettings> LinkAsync(ServiceWorld world, Team team, long chat, ChatPurpose purpose) =>
        world.AskAsync<TeamDirectory, ChatSettings>(teams => teams.LinkChatAsync(team, chat, "A chat", purpose, CancellationToken.None));

    private static async Task<Actor> DiscoverAsync(ServiceWorld world, ChatPerson person, ChatSettings chat) =>
        (await world.AskAsync<MemberDirectory, Actor?>(members => members.DiscoverAsync(person, chat, CancellationToken.None)))!;
}
