namespace Storyline.Models;

/// <summary>A value the caller gave cannot be used. The message says what, why and how to mend it.</summary>
public sealed class InvalidRequestException(string message) : Exception(message);
