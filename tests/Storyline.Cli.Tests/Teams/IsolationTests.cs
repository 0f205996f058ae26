using System.CommandLine;
using System.Text.RegularExpressions;
using Storyline.Cli.Operations.Configuration;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Cli.Tests.Teams;

/// <summary>Every command that names something, given what is another team's: nothing of the other is shown or changed.</summary>
public sealed partial class IsolationTests
{
    /// <summary>Commands that are not given another team's names, each with the reason.</summary>
    private static readonly Dictionary<string, string> OfNoTeam = new()
    {
        ["demo"] = "runs until it is stopped",
        ["serve"] = "runs until it is stopped, for all teams",
        ["simulator"] = "knows nothing of teams",
        ["media index"] = "names a folder of this machine",
        ["media upload"] = "names files of this machine",
        ["media validate"] = "names a file of this machine, and opens no database",
        ["account add"] = "takes a token from the standard input",
        ["token rotate-keys"] = "is for the tokens of all teams, and shows none",
        ["team list"] = "shows whoever runs the installation all its teams",
        ["team create"] = "makes a team of its own",
        ["flag list"] = "is about the configuration",
        ["config check"] = "is about the configuration",
        ["db migrate"] = "is about the database as a whole",
        ["db status"] = "is about the database as a whole",
        ["db reset"] = "is about the database as a whole",
        ["db shell"] = "is about the database as a whole",
    };

    [Fact]
    public async Task No_command_shows_or_changes_anything_of_another_team()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await CommandWorld.WithDatabaseAsync();
        world.Variables["TELEGRAM_API_BASE_URL"] = telegram.BaseAddress.ToString();
        world.Variables["TELEGRAM_BOT_TOKEN"] = telegram.BotToken;
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
    public void Every_command_is_asked_or_says_why_not()
    {
        var root = Commands.All(new CommandSetting(Terminal.Open(colours: false), new ProcessEnvironment(new Dictionary<string, string>(), "/", "/")));
        var asked = About(null).Select(line => string.Join(' ', line.Split(' ').Take(2))).ToHashSet();

        Leaves(root, "").Except(OfNoTeam.Keys).ShouldBe(asked, ignoreOrder: true);
    }

    private static readonly string[] OfAChat =
        ["schedule create --days 2", "schedule extend --days 2", "schedule preview --days 2", "queue list", "queue next", "queue reset --yes", "setting get posts-per-day", "setting set posts-per-day=9"];

    private static IEnumerable<string> Leaves(Command command, string path) => command.Subcommands.SelectMany(sub =>
        sub.Subcommands.Count > 0 ? Leaves(sub, $"{path} {sub.Name}".Trim()) : [$"{path} {sub.Name}".Trim()]);

    /// <summary>Lists name nothing, and are asked as they are.</summary>
    private static IEnumerable<string> About(OtherTeam? other)
    {
        var (picture, planned, entry, publication) = (other?.Picture, other?.Planned, other?.Entry, other?.Publication);
        return
        [
            "media list", $"media list --category {OtherTeam.Category}", "media dedupe", "media runway", "media dead", "media reused", "category list", "category history", "category drift",
            "queue list", "publication list", "history list", "history list --csv", "policy list", "lock list", "account list", "token list", "user list", "setting list", "health", "doctor",
            "schedule preview --days 2", "schedule extend --days 2", "queue next", "queue process", "queue reset --yes",
            .. OfAChat.Select(command => $"{command} --chat {OtherTeam.TelegramChatId}"),
            $"team link-chat -- {OtherTeam.TelegramChatId}", "team set-time-zone UTC",
            .. new[] { $"{picture}", OtherTeam.FileName, OtherTeam.FilePath }.SelectMany(name => (string[])
            [
                $"media show {name}", $"media edit {name} --title ours", $"media tag {name} +ours", $"media archive {name}", $"media restore {name}", $"media delete {name} --yes",
                $"media whynot {name}", $"lock add {name} --days 3",
            ]),
            $"lock remove {other?.Lock}",
            $"queue show {planned}", $"queue move {planned} 14:30", $"queue swap {planned} {planned}", $"queue replace {planned} {picture}", $"queue force {planned}", $"queue drop {planned} --yes",
            $"queue posted {planned}", $"queue skip {planned}", $"queue reject {planned} --yes",
            $"publication show {publication}", $"publication start {planned}", $"publication stop {planned}", $"publication answer {publication} live", $"publication answer {publication} not-live",
            $"history answer {entry} live", $"history metrics {entry}",
            $"policy set {OtherTeam.Category} automatic --chat {OtherTeam.TelegramChatId}", $"policy remove {OtherTeam.Category}", $"policy rehearse {OtherTeam.Category} automatic",
            $"account activate {OtherTeam.Mark}.shop", $"account check {OtherTeam.Mark}.shop", $"account deactivate {OtherTeam.Mark}.shop", $"account reactivate {OtherTeam.Mark}.shop",
            $"token refresh {OtherTeam.Mark}.shop", $"token revoke {OtherTeam.Mark}.shop --yes",
            .. new[] { $"{other?.Admin}", $"{OtherTeam.Mark}_olga", "7700" }.SelectMany(person => (string[])
                [$"user promote {person} --role member", $"user deactivate {person}", $"user reactivate {person}"]),
            // Last: from then on our own mix has a category of that name.
            $"category set {OtherTeam.Category}=100",
        ];
    }

    /// <summary>What an answer only repeats of the question tells nobody anything.</summary>
    [GeneratedRegex(@"0b0b0b0b[0-9a-f-]+|/bravo/bravo-memes/bravo-cat\.png|bravo-cat\.png|bravo-memes|bravo\.shop|bravo_olga")]
    private static partial Regex Echo();
}
