using System.CommandLine;

namespace Storyline.Cli;

/// <summary>A command with examples for its help.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    public static Verb Group(string name, string description, params Command[] commands)
    {
        var group = new Verb(name, description);
        foreach (var command in commands)
        {
            group.Subcommands.Add(command);
        }

        return group;
    }
}
