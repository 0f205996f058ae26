using System.Text;

namespace Storyline.Data.Embedded;

/// <summary>
/// One process's share in the server: an open writing end of the cluster's named pipe. The kernel closes it however the process ends,
/// and the supervisor reads end of file when the last one is closed.
/// </summary>
internal sealed class Holding : IDisposable
{
    private readonly FileStream pipe;

    // Opening for reading and writing never waits for another end to appear. .NET also takes a shared flock on the pipe with it.
    private Holding(ClusterHome home) =>
        pipe = new FileStream(home.Holders, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

    public static Holding Of(ClusterHome home) => new(home);

    /// <summary>Whether no process holds the server now. Ask it under the start lock, and without a holding of one's own.</summary>
    public static bool NobodyHolds(ClusterHome home)
    {
        try
        {
            using var alone = File.OpenHandle(home.Holders, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (IOException exception) when (IsHeldElsewhere(exception))
        {
            return false;
        }
    }

    public void Ask(string request) => pipe.Write(Encoding.ASCII.GetBytes(request + "\n"));

    public void Dispose() => pipe.Dispose();

    // EWOULDBLOCK of Linux and of macOS.
    internal static bool IsHeldElsewhere(IOException exception) => exception.HResult is 11 or 35;
}
