namespace Storyline.Simulator.Control;

internal sealed record RemovedView(int Removed);
