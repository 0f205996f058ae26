using System.Globalization;

namespace Storyline.Data.Embedded;

/// <summary>PostgreSQL's own record of its first process, <c>postmaster.pid</c>.</summary>
internal sealed record Postmaster(int ProcessId)
{
    // No process can have this id. PostgreSQL then looks at the shared memory named in the same file, as it does after any crash.
    private const int Nobody = 1_073_741_823;

    public static string PathIn(ClusterHome home) => Path.Combine(home.Data, "postmaster.pid");

    /// <summary>The running server, or null. A record left behind, or whose id is another program's by now, counts as none.</summary>
    public static Postmaster? Find(ClusterHome home, ClusterMarker marker) =>
        Recorded(home) is { } processId && ProcessTable.Runs(processId, CommandLineMark(home, marker)) ? new Postmaster(processId) : null;

    /// <summary>
    /// True when the record names a process that exists and is not the server. PostgreSQL would then refuse to start,
    /// because it only asks whether the id is in use.
    /// </summary>
    public static bool IsMisleading(ClusterHome home, ClusterMarker marker, bool soleHolder) =>
        Recorded(home) is { } processId
        && ProcessTable.CommandLine(processId) is { } line
        && !line.Contains(CommandLineMark(home, marker), StringComparison.Ordinal)
        && (line.Length == 0 || soleHolder);

    /// <summary>Puts an id that nobody can have into the record. Deleting it instead would also delete PostgreSQL's second check, for left-over children.</summary>
    public static Task MendAsync(ClusterHome home, Shell shell, CancellationToken cancellationToken) =>
        shell.RunAsync(
            """sed "1s/.*/$2/" "$1" >"$1.tmp" && mv -f "$1.tmp" "$1" """,
            [PathIn(home), Nobody.ToString(CultureInfo.InvariantCulture)], cancellationToken: cancellationToken);

    public static int? Recorded(ClusterHome home)
    {
        try
        {
            return int.TryParse(File.ReadLines(PathIn(home)).FirstOrDefault(), CultureInfo.InvariantCulture, out var processId) ? processId : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string CommandLineMark(ClusterHome home, ClusterMarker marker) => $"--cluster-name={marker.NameIn(home)}";
}
