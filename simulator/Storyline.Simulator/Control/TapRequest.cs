namespace Storyline.Simulator.Control;

/// <summary>A tap: the button by its text, a part of its text, or its callbackData; the person by username or id.</summary>
internal sealed record TapRequest(long MessageId, string? Button, string? User);
