namespace Storyline.Models.Media;

/// <summary>What Instagram's story rules say about a file.</summary>
public enum MediaVerdict
{
    Valid,

    /// <summary>Can be posted; something is less than ideal.</summary>
    Warning,

    /// <summary>Instagram would refuse it.</summary>
    Invalid,

    /// <summary>Could not be looked into, for example a clip on a machine without ffprobe.</summary>
    NotProbed,
}
