namespace Storyline.Cli.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public string Path { get; } = Directory.CreateTempSubdirectory("storyline cli ").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A process that was killed may have one that is still writing its last file: that is waited for, for a few seconds.</summary>
    public void Dispose()
    {
        for (var tries = 50; ; tries--)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (IOException) when (tries > 0)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
