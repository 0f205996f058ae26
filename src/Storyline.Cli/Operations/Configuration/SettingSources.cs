namespace Storyline.Cli.Operations.Configuration;

/// <summary>
/// Where the value of a variable comes from. The first that has one counts: the environment, the file that NAME_FILE in the environment names, the file that
/// NAME_FILE in <c>.env</c> names, <c>.env</c>, the demo, the default.
/// </summary>
internal sealed class SettingSources(
    ProcessEnvironment environment, IReadOnlyDictionary<string, EnvironmentFile.Entry> file, IReadOnlyDictionary<string, string> demo)
{
    public const string ByDefault = "default";

    public Setting Find(Variable variable)
    {
        if (environment.Variables.TryGetValue(variable.Name, out var value))
        {
            // Set but empty: switches a value of .env off.
            return value.Length == 0 ? ByDefaultOf(variable) : Checked(variable, value, "environment", environment.CurrentFolder);
        }

        if (environment.Variables.GetValueOrDefault(variable.FileName) is { Length: > 0 } named)
        {
            return FromFile(variable, named, environment.CurrentFolder, $"{variable.FileName} in the environment");
        }

        if (file.GetValueOrDefault(variable.FileName) is { Value.Length: > 0 } twin)
        {
            return FromFile(variable, twin.Value, environment.HomeFolder, $"{variable.FileName} in .env line {twin.Line}");
        }

        return file.GetValueOrDefault(variable.Name) is { Value.Length: > 0 } entry
            ? Checked(variable, entry.Value, $".env line {entry.Line}", environment.HomeFolder)
            : ByDefaultOf(variable);
    }

    private Setting ByDefaultOf(Variable variable) => (demo.GetValueOrDefault(variable.Name), variable.Default) switch
    {
        ({ } value, _) => new Setting(variable, value, "the demo", null),
        (_, { } value) => Checked(variable, value, ByDefault, environment.HomeFolder),
        _ => new Setting(variable, null, "not set", null),
    };

    private static Setting FromFile(Variable variable, string named, string folder, string origin)
    {
        var path = Path.GetFullPath(named, folder);
        try
        {
            var value = File.ReadAllText(path).TrimEnd('\r', '\n');
            return value.Length == 0
                ? new Setting(variable, null, origin, new(variable.FileName, $"the file {path} is empty", $"write the value into it, or unset {variable.FileName}"))
                : Checked(variable, value, origin, folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception is FileNotFoundException or DirectoryNotFoundException ? "does not exist" : "cannot be read by this user";
            return new Setting(variable, null, origin, new(variable.FileName, $"the file {path} {reason}", $"name a readable file, or unset {variable.FileName}"));
        }
    }

    private static Setting Checked(Variable variable, string value, string origin, string folder)
    {
        if (variable.Kind is VariableKind.Folder or VariableKind.Executable)
        {
            value = Path.GetFullPath(value, folder);
        }

        var refusal = variable.Kind.Refusal(value);
        var given = variable.IsSecret ? "" : $" (it is \"{value}\")";
        return new Setting(variable, value, origin, refusal is null ? null : new(variable.Name, refusal + given, Mend(origin, variable)));
    }

    private static string Mend(string origin, Variable variable) =>
        $"correct it in {(origin == "environment" ? "the environment" : origin)}" + (variable.Default is { } usual ? $", or unset it to have {usual}" : "");
}
