namespace Storyline.Architecture.Tests;

/// <summary>The source tree that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>Product and simulator code that people wrote: no migrations, nothing generated.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } = [.. Read("src"), .. Read("simulator")];

    public static IReadOnlyList<ProjectFile> Projects { get; } =
    [
        .. new[] { "src", "simulator", "bench", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Where(path => !IsOutput(path))
            .Select(path => new ProjectFile(Relative(path), File.ReadAllText(path))),
    ];

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<SourceFile> Read(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsOutput(path) && !Relative(path).Contains("/Migrations/", StringComparison.Ordinal))
            .Select(path => new SourceFile(Relative(path), File.ReadAllText(path)));

    private static bool IsOutput(string path) => Relative(path).Split('/').Any(part => part is "obj" or "bin" or "node_modules" or "artifacts");

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Storyline.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests read the source tree, and there is none above them.");
        }

        return folder.FullName;
    }
}
