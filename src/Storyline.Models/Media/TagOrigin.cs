namespace Storyline.Models.Media;

/// <summary>Who put a tag on an item.</summary>
public enum TagOrigin
{
    Person,
    Ai,
}
