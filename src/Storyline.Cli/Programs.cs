namespace Storyline.Cli;

/// <summary>Programs of the machine.</summary>
internal static class Programs
{
    /// <summary>The program's path, or null when the search path has none.</summary>
    public static string? Find(string name, string? searchPath) =>
        (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);
}
