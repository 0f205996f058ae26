namespace Storyline.Models;

/// <summary>The caller may not do this. The message names the role that may.</summary>
public sealed class ForbiddenException(string message) : Exception(message);
