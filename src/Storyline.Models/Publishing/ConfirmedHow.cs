namespace Storyline.Models.Publishing;

/// <summary>What made a line of the record confirmed, as stored.</summary>
public static class ConfirmedHow
{
    /// <summary>Instagram shows a story with the id that publishing gave.</summary>
    public const string MediaId = "media_id";

    /// <summary>Instagram shows one story that looks like it, from about that time.</summary>
    public const string Look = "look";

    /// <summary>A person said so.</summary>
    public const string Person = "person";
}
