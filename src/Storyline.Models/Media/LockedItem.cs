namespace Storyline.Models.Media;

/// <summary>A lock, and the picture it is on.</summary>
/// <param name="HoldsNow">False for one that is still to come, and for a season that is open.</param>
public sealed record LockedItem(MediaLock Lock, string FileName, string Category, string? LockedBy, bool HoldsNow = true);
