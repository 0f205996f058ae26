namespace Storyline.Models.Media;

/// <summary>Which items are wanted; null means any.</summary>
/// <param name="Text">A part of the file name, title or caption, without regard to case.</param>
/// <param name="Active">False: archived, or their files are gone.</param>
/// <param name="Archived">True: put away by a person. False: not.</param>
/// <param name="AddedUntil">Exclusive.</param>
/// <param name="Posted">True: posted at least once. False: never.</param>
public sealed record MediaFilter(
    string? Category = null, MediaVerdict? Verdict = null, bool? Active = true, bool? Posted = null, string? Text = null,
    string? Tag = null, bool? Archived = null, MediaSource? Source = null, DateTimeOffset? AddedFrom = null, DateTimeOffset? AddedUntil = null);
