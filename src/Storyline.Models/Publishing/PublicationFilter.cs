namespace Storyline.Models.Publishing;

/// <summary>Which automatic publishes are wanted; null means any.</summary>
/// <param name="IsOpen">True: those that have not come to an end.</param>
public sealed record PublicationFilter(PublicationStep? Step = null, bool? IsOpen = null);
