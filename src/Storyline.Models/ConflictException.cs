namespace Storyline.Models;

/// <summary>What the caller asked for does not fit the state of things. The message says what, why and how to mend it.</summary>
public sealed class ConflictException(string message) : Exception(message);
