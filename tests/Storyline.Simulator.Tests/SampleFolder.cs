namespace Storyline.Simulator.Tests;

/// <summary>One generated library, shared by the tests that only look at it.</summary>
public sealed class SampleFolder : IAsyncLifetime, IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("storyline-sample-").FullName;

    public int Written { get; private set; }

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    public byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public async ValueTask InitializeAsync() => Written = await SampleLibrary.WriteAsync(Folder, TestWorld.Stop);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
