namespace Storyline.Simulator.Control;

internal sealed record EntityView(string Type, int Offset, int Length, string? Url, string? Language);
