namespace Storyline.Simulator.Control;

/// <param name="HasUsername">Not everybody has chosen one.</param>
internal sealed record PersonRequest(string? Name, bool HasUsername = true);
