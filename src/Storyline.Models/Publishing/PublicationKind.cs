namespace Storyline.Models.Publishing;

/// <summary>What is published on Instagram.</summary>
public enum PublicationKind
{
    Story,
    Feed,
    Reel,
    Carousel,
}
