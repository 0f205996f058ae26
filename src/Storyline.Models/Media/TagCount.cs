namespace Storyline.Models.Media;

/// <summary>A tag, and how many items have it.</summary>
public sealed record TagCount(string Tag, int Items);
