using Microsoft.Extensions.FileProviders;

namespace Storyline.Api.Http;

/// <summary>
/// Which exported file answers a path: the file itself, else its page (<c>/queue</c> → <c>queue.html</c>), else the page of the folder for one thing in
/// it (<c>/media/7</c> → <c>media.html</c>, <c>/media/7.txt</c> → <c>media.txt</c>, <c>/media/7/__next.x.txt</c> → <c>media/__next.x.txt</c>).
/// </summary>
internal static class DashboardPath
{
    private const string Prefetch = "__next.";

    /// <summary>The file's path below the folder, or null when there is none.</summary>
    public static string? FileFor(string path, IFileProvider folder) =>
        Candidates(path.TrimEnd('/')).FirstOrDefault(candidate => folder.GetFileInfo(candidate) is { Exists: true, IsDirectory: false });

    private static IEnumerable<string> Candidates(string path)
    {
        if (path.Length == 0)
        {
            yield return "/index.html";
            yield break;
        }

        yield return path;
        yield return $"{path}.html";
        var parent = Parent(path);
        var name = path[(parent.Length + 1)..];
        if (name.StartsWith(Prefetch, StringComparison.Ordinal))
        {
            yield return $"{Parent(parent)}/{name}";
        }
        else if (name.EndsWith(".txt", StringComparison.Ordinal))
        {
            yield return $"{parent}.txt";
        }
        else
        {
            yield return $"{parent}.html";
        }
    }

    private static string Parent(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];
}
