using System.Diagnostics;

namespace Storyline.Testing;

/// <summary>A file on a disk that hangs: a pipe to which nobody writes, so that whoever opens it waits.</summary>
public sealed class HangingFile
{
    private readonly string path;

    private HangingFile(string path) => this.path = path;

    private string Kept => $"{path}.kept";

    /// <summary>From now on the file hangs.</summary>
    public static async Task<HangingFile> InsteadOfAsync(string path)
    {
        var file = new HangingFile(path);
        File.Move(path, file.Kept);
        using var made = Process.Start("mkfifo", [path]);
        await made.WaitForExitAsync();
        return file;
    }

    /// <summary>The disk is back: who waits is let go, and the file is there again.</summary>
    public void ComeBack()
    {
        // Opened for both, a pipe waits for nobody, and nobody waits for it.
        using var both = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        File.Delete(path);
        File.Move(Kept, path);
    }
}
