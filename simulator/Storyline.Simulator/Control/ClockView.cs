namespace Storyline.Simulator.Control;

internal sealed record ClockView(DateTimeOffset Now, double AdvancedSeconds);
