namespace Storyline.Simulator.Control;

internal sealed record NewAccountRequest(string? Username);
