namespace Storyline.Simulator.Control;

internal sealed record PersonView(long Id, string? Username, string Name, bool IsBot, string? Status);
