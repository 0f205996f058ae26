namespace Storyline.Services.Core.Media.Indexing;

/// <summary>Names of files that are hidden, or that programs write for a moment: drafts of editors, downloads that are not finished.</summary>
internal static class PassingNames
{
    private static readonly string[] Endings = ["~", ".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp", ".swx", ".!qb", ".aria2"];

    public static bool Is(ReadOnlySpan<char> name)
    {
        if (name is ['.', ..] or ['~', '$', ..] or ['#', .., '#'])
        {
            return true;
        }

        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the path, or a folder on the way to it, is such a name.</summary>
    public static bool IsBelow(string root, string path) =>
        Path.GetRelativePath(root, path) is var inside && inside != "." && inside.Split(Path.DirectorySeparatorChar).Any(name => Is(name));
}
