namespace Storyline.Models.Media;

/// <summary>A lock, and the picture it is on.</summary>
public sealed record LockedItem(MediaLock Lock, string FileName, string Category, string? LockedBy);
