using System.Diagnostics;
using System.Globalization;

namespace Storyline.Data.Embedded;

/// <summary>
/// A shell that outlives Storyline by a moment. It starts the server when asked, and stops it when the last holder is gone:
/// PostgreSQL itself runs in a session of its own (pg_ctl), where Ctrl-C in the terminal does not reach it.
/// </summary>
internal sealed class Supervisor(ClusterHome home, ClusterMarker marker, TimeProvider clock)
{
    private const string Script =
        """
        home=$1 programs=$2 name=$3
        cd "$home" || exit 1
        exec </dev/null >>server.log 2>&1
        trap '' HUP INT QUIT TERM PIPE
        umask 077
        echo $$ >supervisor.pid
        exec 4<>holders 3<holders 4>&-
        while read -r request <&3; do
          if "$programs/pg_ctl" status -D data >/dev/null 3<&- ||
            "$programs/pg_ctl" start -D data -w -t 3600 -o "--cluster-name=$name" -l server.log >/dev/null 3<&-
          then true >"answers/$request.runs"
          else true >"answers/$request.failed"
          fi
        done
        "$programs/pg_ctl" stop -D data -m fast -w -t 3600 >/dev/null 3<&-
        rm -f supervisor.pid
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(4);
    private static int requests;
    private readonly string name = marker.NameIn(home);
    private Process? launched;

    public bool Runs =>
        launched is { HasExited: false }
        || (Recorded() is { } processId && ProcessTable.Runs(processId, name));

    public void Launch(Shell shell, PostgresBinaries binaries)
    {
        launched?.Dispose();
        launched = shell.Start(Script, [home.Folder, binaries.Folder, name]);
    }

    /// <summary>Asks for a running server and waits.</summary>
    /// <param name="patience">How long to wait for a supervisor that cannot be seen; it may be in another container on the same folder.</param>
    /// <returns>Whether the server accepts connections now; null when no supervisor answers.</returns>
    public async Task<bool?> AskAsync(Holding holding, TimeSpan patience, CancellationToken cancellationToken)
    {
        var request = $"{Environment.ProcessId}-{Interlocked.Increment(ref requests)}-{clock.GetTimestamp()}";
        var (runs, failed) = (Path.Combine(home.Answers, request + ".runs"), Path.Combine(home.Answers, request + ".failed"));
        holding.Ask(request);
        var asked = clock.GetTimestamp();
        while (true)
        {
            // Whether it is there is asked before whether it has answered: it may answer and end.
            var gone = !Runs && clock.GetElapsedTime(asked) >= patience;
            if (File.Exists(runs) || File.Exists(failed))
            {
                var answer = File.Exists(runs);
                File.Delete(answer ? runs : failed);
                return answer;
            }

            if (gone)
            {
                return null;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    public async Task WaitUntilGoneAsync(CancellationToken cancellationToken)
    {
        while (Runs)
        {
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private int? Recorded()
    {
        try
        {
            return int.TryParse(File.ReadAllText(home.SupervisorId), CultureInfo.InvariantCulture, out var processId) ? processId : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
