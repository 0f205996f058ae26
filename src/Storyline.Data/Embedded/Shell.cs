using System.ComponentModel;
using System.Diagnostics;

namespace Storyline.Data.Embedded;

/// <summary>
/// Runs shell scripts as the account that owns the cluster. The scripts get none of Storyline's own environment,
/// so that neither a secret nor a PG* variable reaches PostgreSQL.
/// </summary>
/// <param name="UserName">The account; null: the one Storyline runs as.</param>
/// <param name="Libraries">A folder of shared libraries that the programs need.</param>
internal sealed record Shell(string? UserName, string? Libraries = null)
{
    private const string ProgramFolders = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/run/current-system/sw/bin";

    public string Account => UserName ?? Environment.UserName;

    /// <summary>Starts the script and leaves it alone. <c>$1</c> is the first argument.</summary>
    public Process Start(string script, IEnumerable<string> arguments, bool talk = false)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script, "storyline", .. arguments])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = talk,
            RedirectStandardOutput = talk,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = ProgramFolders;
        start.Environment["LC_ALL"] = "C";
        if (Libraries is not null)
        {
            start.Environment["LD_LIBRARY_PATH"] = Libraries;
        }

        if (UserName is not null)
        {
            start.UserName = UserName;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new EmbeddedPostgresException(
                $"PostgreSQL may not run as root, and Storyline could not start a program as the user {Account} ({exception.Message}): start Storyline as an ordinary user, {EmbeddedPostgresException.OrDatabaseUrl}.", exception);
        }
    }

    /// <summary>Runs the script to its end; standard error is part of the output.</summary>
    public async Task<ShellResult> RunAsync(
        string script, IEnumerable<string> arguments, string input = "", CancellationToken cancellationToken = default)
    {
        using var process = Start("exec 2>&1\n" + script, arguments, talk: true);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            try
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // The script ended without reading; its output says why.
            }

            await process.WaitForExitAsync(cancellationToken);
            return new ShellResult(process.ExitCode, await output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
