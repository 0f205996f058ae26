namespace Storyline.Cli.Operations.Configuration;

/// <summary>What is wrong with one variable, and what to do about it.</summary>
internal sealed record ConfigurationProblem(string Name, string Reason, string Fix)
{
    public override string ToString() => $"{Name}: {Reason}; {Fix}.";
}
