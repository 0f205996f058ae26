namespace Storyline.Cli.Operations.Configuration;

/// <summary>A variable with the value in force.</summary>
/// <param name="Value">Null when nothing sets it and there is no default.</param>
/// <param name="Origin">Where the value comes from, in words: environment, .env line 4, default …</param>
/// <param name="Problem">Why the value cannot be used.</param>
internal sealed record Setting(Variable Variable, string? Value, string Origin, ConfigurationProblem? Problem)
{
    public bool IsSet => Value is not null && Origin != SettingSources.ByDefault;

    /// <summary>For people: a secret shows only that it is there.</summary>
    public string? Shown => Value is { } value && Variable.IsSecret ? Masked(value) : Value;

    private static string Masked(string value) => value.Length > 12 ? "••••••••" + value[^4..] : "••••••••";
}
