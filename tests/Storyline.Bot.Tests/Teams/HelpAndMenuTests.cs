using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Teams;

/// <summary>What the menu, the help and the documentation say is what exists.</summary>
public sealed partial class HelpAndMenuTests
{
    [Fact]
    public async Task The_documentation_lists_the_commands_that_exist_with_the_roles_they_need()
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { IsBotRunning = false });
        var cards = await world.WithAsync<IServiceProvider, IReadOnlyList<CommandCard>>(services =>
            Task.FromResult<IReadOnlyList<CommandCard>>([.. services.GetServices<ICommand>().Select(command => command.Card)]));

        var rows = Row().Matches(await File.ReadAllTextAsync(Path.Combine(Repository(), "docs", "commands.md"), TestContext.Current.CancellationToken));
        rows.Select(row => (Usage(row), row.Groups["role"].Value)).ShouldBe(cards.Select(card => (Usage(card), card.Needs.ToString().ToLowerInvariant())), ignoreOrder: true);
        foreach (var card in cards)
        {
            rows.Single(row => Usage(row) == Usage(card)).Groups["does"].Value.ShouldStartWith(card.Description, Case.Sensitive, $"/{card.Name}: the help and the documentation begin alike");
        }
    }

    [Fact]
    public async Task The_help_of_an_admin_lists_every_command_once()
    {
        await using var world = await BotWorld.StartAsync();
        var names = await NamesAsync(world);

        var help = (await world.As("ana").AsksAsync("/help")).Words;

        Listed().Matches(help).Select(line => line.Groups["name"].Value).Order(StringComparer.Ordinal).ShouldBe(names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(TeamRole.Member, "status", "queue", "history", "preview", "help")]
    [InlineData(TeamRole.Operator, "status", "queue", "schedule", "next", "help")]
    [InlineData(TeamRole.Admin, "status", "queue", "schedule", "next", "help")]
    public async Task The_welcome_has_the_five_most_useful_commands_that_the_person_may_use(TeamRole role, params string[] commands)
    {
        await using var world = await BotWorld.StartAsync();
        await world.GivenRoleAsync("ben", role);

        var welcome = (await world.As("ben").AsksAsync("/start")).Words;

        Listed().Matches(welcome).Select(line => line.Groups["name"].Value).ShouldBe(commands);
    }

    [Fact]
    public async Task The_menu_shows_admins_every_command_and_others_what_is_not_for_admins_alone()
    {
        await using var world = await BotWorld.StartAsync();
        await world.As("ana").AsksAsync("/start", BotWorld.AdminId);

        await world.RestartAsync();
        await world.As("ana").AsksAsync("/start", BotWorld.AdminId);

        (await world.Telegram.CommandsAsync(BotWorld.AdminId)).ShouldBe(await NamesAsync(world));
        (await world.Telegram.CommandsAsync(BotWorld.GroupId)).ShouldBe(await NamesAsync(world, TeamRole.Operator));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_publishes_by_itself_is_offered_where_the_installation_does_and_explained_where_not(bool isOn)
    {
        await using var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = isOn ? BotWorldOptions.InstagramOn : [] });
        await world.As("ana").AsksAsync("/start", BotWorld.AdminId);
        await world.RestartAsync();

        var help = await world.As("ana").AsksAsync("/help");
        var auto = await world.As("ana").AsksAsync("/auto");

        (await world.Telegram.CommandsAsync(BotWorld.GroupId)).Contains("auto").ShouldBe(isOn);
        (await world.Telegram.CommandsAsync(BotWorld.AdminId)).Contains("auto").ShouldBe(isOn);
        help.Words.Contains("/auto", StringComparison.Ordinal).ShouldBe(isOn);
        auto.Words.Contains("set ENABLE_INSTAGRAM_API=true", StringComparison.Ordinal).ShouldBe(!isOn);
    }

    private static Task<IReadOnlyList<string>> NamesAsync(BotWorld world, TeamRole most = TeamRole.Admin) => world.WithAsync<IServiceProvider, IReadOnlyList<string>>(services =>
        Task.FromResult<IReadOnlyList<string>>([.. services.GetServices<ICommand>().Where(command => command.IsOffered).Select(command => command.Card).Where(card => card.Needs <= most).Select(card => card.Name)]));

    private static string Usage(CommandCard card) => $"/{card.Name} {card.Arguments}".TrimEnd();

    private static string Usage(Match row) => row.Groups["usage"].Value.Replace("\\|", "|", StringComparison.Ordinal);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Storyline.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^\| `(?<usage>/[^`]+)` \| (?<does>.*) \| (?<role>member|operator|admin) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^/(?<name>[a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
