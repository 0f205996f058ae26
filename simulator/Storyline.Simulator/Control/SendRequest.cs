namespace Storyline.Simulator.Control;

/// <summary>The JSON form of a message from a person.</summary>
internal sealed record SendRequest(string? User, string? Text, long? ReplyTo);
