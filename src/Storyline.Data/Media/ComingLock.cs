using Storyline.Models.Media;

namespace Storyline.Data.Media;

/// <summary>A lock that does not hold yet.</summary>
/// <param name="ContentHash">Of the picture that it will hold, with all its twins.</param>
/// <param name="Season">The yearly season at whose end it holds; null for one that begins at its start.</param>
public sealed record ComingLock(string ContentHash, DateTimeOffset LockedFrom, Season? Season);
