namespace Storyline.Cli.Operations.Configuration;

/// <summary>Storyline cannot start with this configuration: everything that is wrong, at once.</summary>
internal sealed class ConfigurationException(IReadOnlyList<ConfigurationProblem> problems) : Exception(string.Join('\n', problems))
{
    public ConfigurationException(string name, string reason, string fix) : this([new(name, reason, fix)])
    {
    }

    public IReadOnlyList<ConfigurationProblem> Problems { get; } = problems;
}
