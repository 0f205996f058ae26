namespace Storyline.Simulator.Control;

/// <summary>What a demo needs to recognise a simulator it started earlier.</summary>
internal sealed record HealthView(string Name, int Pid, string? StateFile, DateTimeOffset StartedAt);
