namespace Storyline.Simulator.Control;

internal sealed record ResetRequest(long? Seed);
