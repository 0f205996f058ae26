namespace Storyline.Models;

/// <summary>What the caller named does not exist (for this team). The message names it.</summary>
public sealed class NotFoundException(string message) : Exception(message);
