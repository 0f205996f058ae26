namespace Storyline.Models.Publishing;

/// <summary>Who publishes.</summary>
public enum PublishingMode
{
    /// <summary>The card asks; a person posts, or taps Auto-post.</summary>
    Ask,

    /// <summary>Storyline does, unless somebody stops it.</summary>
    Automatic,
}
