using System.Globalization;

namespace Storyline.Data.Embedded;

/// <summary>The folders that hold PostgreSQL's programs, best first. The order is promised by <see cref="EmbeddedPostgresOptions.BinariesFolder"/>.</summary>
internal static class BinariesSearch
{
    private const string SystemFolder = "/usr/lib/postgresql";
    private static readonly string[] Programs = ["postgres", "initdb", "pg_ctl"];

    public static IEnumerable<(string Folder, string? NativeFolder)> Candidates(EmbeddedPostgresOptions options) =>
        (options.BinariesFolder is { } only
            ? Within(Path.GetFullPath(only))
            : [.. Installed(), .. OfTheSystem().Select(Named), .. OnPath(options.SearchPath).Select(Named)])
        .Where(candidate => Programs.All(program => File.Exists(Path.Combine(candidate.Folder, program))));

    private static IEnumerable<(string Folder, string? NativeFolder)> Within(string folder)
    {
        yield return Package(NpmPackage.NativeFolder(folder));
        yield return Named(folder);
        yield return Named(Path.Combine(folder, "bin"));
    }

    private static (string Folder, string? NativeFolder) Package(string nativeFolder) => (Path.Combine(nativeFolder, "bin"), nativeFolder);

    private static (string Folder, string? NativeFolder) Named(string folder) =>
        Path.GetDirectoryName(folder) is { } parent && File.Exists(Path.Combine(parent, "pg-symlinks.json")) ? (folder, parent) : (folder, null);

    private static IEnumerable<(string Folder, string? NativeFolder)> Installed()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Package(NpmPackage.NativeFolder(Path.Combine(folder.FullName, "postgresql")));
        }
    }

    private static IEnumerable<string> OfTheSystem() => Directory.Exists(SystemFolder)
        ? Directory.EnumerateDirectories(SystemFolder)
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var major) ? major : 0)
            .Select(folder => Path.Combine(folder, "bin"))
        : [];

    private static IEnumerable<string> OnPath(string? searchPath) =>
        (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted);
}
