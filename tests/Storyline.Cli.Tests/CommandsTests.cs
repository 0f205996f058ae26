using System.CommandLine;
using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli.Tests;

public sealed class CommandsTests
{
    private static readonly IReadOnlyList<Command> Everything = [.. Below(Commands.All(new CommandSetting(Terminal.Open(colours: false), new ProcessEnvironment(new Dictionary<string, string>(), "/", "/"))))];

    [Fact]
    public void Every_command_says_what_it_does() =>
        Everything.ShouldAllBe(command => !string.IsNullOrWhiteSpace(command.Description) && !command.Description.EndsWith('.'));

    [Fact]
    public void Every_command_that_does_something_shows_an_example_that_can_be_typed()
    {
        foreach (var verb in Everything.OfType<Verb>().Where(verb => verb.Subcommands.Count == 0))
        {
            verb.Examples.ShouldNotBeEmpty(verb.Name);
            foreach (var example in verb.Examples)
            {
                var root = Commands.All(new CommandSetting(Terminal.Open(colours: false), new ProcessEnvironment(new Dictionary<string, string>(), "/", "/")));
                root.Parse(example, CommandLine.Parsing).Errors.ShouldBeEmpty(example);
            }
        }
    }

    [Fact]
    public void Every_option_and_argument_is_explained() =>
        Everything.SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments))
            .ShouldAllBe(symbol => !string.IsNullOrWhiteSpace(symbol.Description));

    [Fact]
    public void Lists_and_results_are_there_for_programs_too()
    {
        // These run until they are stopped, and the shell is psql's.
        string[] withoutResult = ["demo", "serve", "simulator", "db shell"];
        Everything.Where(command => command.Subcommands.Count == 0 && command.Options.All(option => option.Name != "--json")).Select(PathOf)
            .ShouldBe(withoutResult, ignoreOrder: true);
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand) is { } group ? $"{PathOf(group)} {command.Name}" : command.Name;

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(sub => Below(sub).Prepend(sub));
}
