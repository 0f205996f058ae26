using System.Collections;

namespace Storyline.Cli.Operations.Configuration;

/// <summary>The one place that reads the process's environment.</summary>
/// <param name="HomeFolder">The folder of the launcher and of <c>.env</c>: STORYLINE_HOME, which the launcher sets, else the current folder.</param>
/// <param name="CurrentFolder">What relative paths in the environment start from.</param>
internal sealed record ProcessEnvironment(IReadOnlyDictionary<string, string> Variables, string HomeFolder, string CurrentFolder)
{
    public const string HomeVariable = "STORYLINE_HOME";

    public static ProcessEnvironment Read()
    {
#pragma warning disable RS0030 // Everybody else gets values through IConfiguration, which is filled from here.
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
#pragma warning restore RS0030
        var current = Directory.GetCurrentDirectory();
        return new ProcessEnvironment(variables, variables.GetValueOrDefault(HomeVariable) is { Length: > 0 } home ? home : current, current);
    }
}
