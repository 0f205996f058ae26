namespace Storyline.Simulator.Control;

internal sealed record PersonRequest(string? Name);
