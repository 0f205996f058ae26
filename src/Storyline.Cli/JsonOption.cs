using System.CommandLine;

namespace Storyline.Cli;

internal static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = "Write the result as JSON" };
}
