namespace Storyline.Services.Domain.Media;

/// <summary>How near a category's end is.</summary>
public enum ContentLevel
{
    Enough,

    /// <summary>A week or less is left.</summary>
    Low,

    /// <summary>Two days or less are left.</summary>
    NearlyOut,
}
