namespace Storyline.Services.Core.Operations.Health;

/// <summary>Whether a loop is alive.</summary>
/// <param name="LastTickAt">When it last finished a tick.</param>
/// <param name="IsStale">It has been silent for longer than it may.</param>
public sealed record LoopHealth(string Name, DateTimeOffset LastTickAt, bool IsStale);
