using System.CommandLine;
using System.Text.RegularExpressions;
using Storyline.Cli.Operations.Configuration;
using Storyline.Testing;

namespace Storyline.Cli.Tests.Teams;

/// <summary>Every command that names something, given what is another team's: nothing of the other is shown or changed.</summary>
public sealed partial class IsolationTests
{
    /// <summary>Commands whose words name nothing that a team owns.</summary>
    private static readonly string[] OfNoTeam =
    [
        "demo", "serve", "simulator", "media index", "media upload", "media validate", "category set", "setting get", "setting set", "team create", "team link-chat", "team set-time-zone",
    ];

    [Fact]
    public async Task No_command_shows_or_changes_anything_of_another_team()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("queue", "list")).ShouldSucceed();
        var other = await OtherTeam.InAsync(world.ConnectionString);
        var before = await other.FingerprintAsync();

        foreach (var line in About(other))
        {
            var answer = await world.RunAsync(line.Split(' '));

            var said = Echo().Replace(answer.Output + answer.Words, "");
            OtherTeam.LeakIn(said).ShouldBeNull($"storyline {line}: {said}");
            answer.Words.ShouldNotContain("Exception", Case.Sensitive, $"storyline {line}");
        }

        (await other.FingerprintAsync()).ShouldBe(before);
    }

    [Fact]
    public void Every_command_that_names_something_is_asked()
    {
        var root = Commands.All(new CommandSetting(Terminal.Open(colours: false), new ProcessEnvironment(new Dictionary<string, string>(), "/", "/")));
        var asked = About(null).Select(line => string.Join(' ', line.Split(' ').Take(2))).ToHashSet();

        Naming(root, "").Except(OfNoTeam).Except(asked).ShouldBeEmpty();
    }

    private static IEnumerable<string> Naming(Command command, string path) => command.Subcommands.SelectMany(sub =>
        Naming(sub, $"{path} {sub.Name}".Trim()).Concat(sub.Arguments.Count > 0 ? [$"{path} {sub.Name}".Trim()] : []));

    /// <summary>Lists name nothing, and are asked as they are.</summary>
    private static IEnumerable<string> About(OtherTeam? other)
    {
        var (picture, planned, entry, publication) = (other?.Picture, other?.Planned, other?.Entry, other?.Publication);
        return
        [
            "media list", $"media list --category {OtherTeam.Category}", "media dedupe", "media runway", "media dead", "media reused", "category list", "category history", "category drift",
            "queue list", "publication list", "history list", "policy list", "lock list", "account list", "token list", "user list", "setting list", "health",
            $"queue list --chat {OtherTeam.TelegramChatId}", $"setting set posts-per-day=9 --chat {OtherTeam.TelegramChatId}", $"schedule create --days 2 --chat {OtherTeam.TelegramChatId}",
            .. new[] { $"{picture}", OtherTeam.FileName, OtherTeam.FilePath }.SelectMany(name => (string[])
            [
                $"media show {name}", $"media edit {name} --title ours", $"media tag {name} +ours", $"media archive {name}", $"media restore {name}", $"media delete {name} --yes",
                $"media whynot {name}", $"lock add {name} --days 3",
            ]),
            $"lock remove {other?.Lock}",
            $"queue show {planned}", $"queue move {planned} 14:30", $"queue swap {planned} {planned}", $"queue replace {planned} {picture}", $"queue force {planned}", $"queue drop {planned} --yes",
            $"publication show {publication}", $"publication start {planned}", $"publication stop {planned}", $"publication answer {publication} live", $"publication answer {publication} not-live",
            $"history answer {entry} live", $"history metrics {entry}",
            $"policy set {OtherTeam.Category} automatic --chat {OtherTeam.TelegramChatId}", $"policy remove {OtherTeam.Category}", $"policy rehearse {OtherTeam.Category} automatic",
            $"account activate {OtherTeam.Mark}.shop", $"account check {OtherTeam.Mark}.shop", $"account deactivate {OtherTeam.Mark}.shop", $"account reactivate {OtherTeam.Mark}.shop",
            $"token refresh {OtherTeam.Mark}.shop", $"token revoke {OtherTeam.Mark}.shop --yes",
            .. new[] { $"{other?.Admin}", $"{OtherTeam.Mark}_olga", "7700" }.SelectMany(person => (string[])
                [$"user promote {person} --role member", $"user deactivate {person}", $"user reactivate {person}"]),
        ];
    }

    /// <summary>What an answer only repeats of the question tells nobody anything.</summary>
    [GeneratedRegex(@"0b0b0b0b[0-9a-f-]+|/bravo/bravo-memes/bravo-cat\.png|bravo-cat\.png|bravo-memes|bravo\.shop|bravo_olga")]
    private static partial Regex Echo();
}
