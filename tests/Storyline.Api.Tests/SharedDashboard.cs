namespace Storyline.Api.Tests;

/// <summary>A world that serves a small exported dashboard.</summary>
public sealed class SharedDashboard : IAsyncLifetime
{
    internal const string Script = "self.__next_f.push([1,\"x\"])";

    internal DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("storyline-dashboard-");

    internal ApiWorld World { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var (path, text) in new[]
        {
            ("index.html", "home"),
            ("queue.html", $"<html><script src=\"/_next/static/app.js\"></script><script>{Script}</script></html>"),
            ("queue.txt", "queue data"),
            ("media.html", "media page"),
            ("media.txt", "media data"),
            ("media/__next._tree.txt", "media tree"),
            ("_next/static/app.js", "run()"),
            ("404.html", "not here"),
            (".env", "secret"),
        })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder.FullName, path))!);
            await File.WriteAllTextAsync(Path.Combine(Folder.FullName, path), text, ApiWorld.Token);
        }

        World = await ApiWorld.StartAsync(("Api:DashboardFolder", Folder.FullName));
    }

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        Folder.Delete(recursive: true);
    }
}
