namespace Storyline.Services.Core.Media;

/// <summary>Names of files that are hidden, or that programs write for a moment: drafts of editors, downloads that are not finished.</summary>
internal static class PassingNames
{
    private static readonly string[] Endings = ["~", ".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp", ".swx", ".!qb", ".aria2"];

    public static bool Is(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || (name.StartsWith('#') && name.EndsWith('#'))
        || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the path, or a folder on the way to it, is such a name.</summary>
    public static bool IsBelow(string root, string path) =>
        Path.GetRelativePath(root, path) is var inside && inside != "." && inside.Split(Path.DirectorySeparatorChar).Any(Is);
}
