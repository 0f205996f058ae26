namespace Storyline.Cli.Operations.Configuration;

/// <summary>Variables that belong together, under one heading of <c>.env.example</c>.</summary>
internal sealed record VariableGroup(string Title, IReadOnlyList<Variable> Variables);
