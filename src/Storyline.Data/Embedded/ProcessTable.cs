using System.Diagnostics;

namespace Storyline.Data.Embedded;

/// <summary>What the operating system says of a process id that was read from a file, which may be another program's by now.</summary>
internal static class ProcessTable
{
    /// <summary>The command line with single spaces; null: no such process; empty: a process that ended and was not collected.</summary>
    public static string? CommandLine(int processId)
    {
        if (processId <= 0)
        {
            return null;
        }

        if (OperatingSystem.IsLinux())
        {
            try
            {
                return File.ReadAllText($"/proc/{processId}/cmdline").Replace('\0', ' ').Trim();
            }
            catch (IOException)
            {
                return null;
            }
        }

        using var ps = Process.Start(new ProcessStartInfo("ps", ["-ww", "-o", "command=", "-p", $"{processId}"]) { RedirectStandardOutput = true })!;
        var line = ps.StandardOutput.ReadToEnd().Trim();
        ps.WaitForExit();
        return ps.ExitCode == 0 ? line : null;
    }

    public static bool Runs(int processId, string mark) => CommandLine(processId)?.Contains(mark, StringComparison.Ordinal) == true;
}
