namespace Storyline.Simulator.Control;

/// <summary>How many calls of the Admin API an hour allows.</summary>
internal sealed record CloudLimits(int AdminLimit);
