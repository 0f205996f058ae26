namespace Storyline.Cli.Operations.Configuration;

/// <summary>One environment variable that Storyline reads.</summary>
/// <param name="Name">As in the environment and in <c>.env</c>.</param>
/// <param name="Key">The configuration key that options classes bind, for example <c>Telegram:BotToken</c>.</param>
/// <param name="Meaning">One line for <c>.env.example</c> and <c>config check</c>.</param>
internal sealed record Variable(string Name, string Key, string Meaning, VariableKind Kind)
{
    /// <summary>Used when nothing sets the variable; null: there is none.</summary>
    public string? Default { get; init; }

    /// <summary>Never shown, and never to be given a default.</summary>
    public bool IsSecret { get; init; }

    /// <summary>For a feature flag: the variables that have to be set before the feature can work.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>For a feature flag: variables of which one is enough.</summary>
    public IReadOnlyList<string> NeedsOneOf { get; init; } = [];

    /// <summary>The variables of which one is enough, in words.</summary>
    public string OneOf => string.Join(" or ", NeedsOneOf);

    /// <summary>Accepted, and not used by this version; the meaning says so.</summary>
    public bool IsReserved => Meaning.EndsWith("(reserved: this version does not use it yet)", StringComparison.Ordinal);

    /// <summary>The twin that names a file with the value.</summary>
    public string FileName => Name + "_FILE";
}
