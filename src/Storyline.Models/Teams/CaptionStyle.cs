namespace Storyline.Models.Teams;

/// <summary>How much a card says.</summary>
public enum CaptionStyle
{
    Enhanced,
    Simple,
}
