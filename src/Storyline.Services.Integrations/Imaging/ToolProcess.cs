using System.ComponentModel;
using System.Diagnostics;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>Runs a program on an untrusted file: no shell, no input, bounded time and output, killed with its children.</summary>
internal static class ToolProcess
{
    public static async Task<ToolRun> RunAsync(
        string program, IEnumerable<string> arguments, TimeSpan timeLimit, int outputLimit, CancellationToken cancellationToken)
    {
        using var process = new Process
        {
            StartInfo = new(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception refused)
        {
            return new ToolRun.NotStarted($"{program} does not start ({refused.Message.TrimEnd('.')})");
        }

        using var timer = new CancellationTokenSource(timeLimit);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            process.StandardInput.Close();
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, stop.Token);
            var output = await ReadAsync(process.StandardOutput.BaseStream, outputLimit, stop.Token);
            if (output is null)
            {
                return new ToolRun.Killed($"{Path.GetFileName(program)} wrote more than {outputLimit / 1024} KiB");
            }

            await complaints;
            await process.WaitForExitAsync(stop.Token);
            return new ToolRun.Finished(process.ExitCode, output);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ToolRun.Killed($"{Path.GetFileName(program)} took longer than {timeLimit.TotalSeconds:0.#} s");
        }
        finally
        {
            Kill(process);
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream source, int limit, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await source.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (kept.Length + read > limit)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It ended by itself in between.
        }
    }
}
