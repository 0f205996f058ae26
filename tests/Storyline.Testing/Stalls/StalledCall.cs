namespace Storyline.Testing.Stalls;

/// <summary>An outside call that was stalled.</summary>
/// <param name="Name">The system, and what was asked of it: <c>telegram sendPhoto</c>.</param>
/// <param name="Leased">So many connections, at least, were lent out all the while.</param>
public sealed record StalledCall(string Name, long Leased);
