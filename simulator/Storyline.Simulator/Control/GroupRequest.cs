namespace Storyline.Simulator.Control;

/// <summary>A new group; type is <c>group</c> or, by default, <c>supergroup</c>.</summary>
internal sealed record GroupRequest(string? Title, string? Type);
