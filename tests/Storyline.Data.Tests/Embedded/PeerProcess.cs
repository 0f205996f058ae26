using System.Diagnostics;
using System.Globalization;

namespace Storyline.Data.Tests.Embedded;

/// <summary>Another Storyline process on the same data folder, seen from the test.</summary>
internal sealed class PeerProcess : IDisposable
{
    private readonly Process process;

    private PeerProcess(Process process) => this.process = process;

    public int Port { get; private set; }

    public int Postmaster { get; private set; }

    public bool Adopted { get; private set; }

    public int ProcessId => process.Id;

    /// <summary>Starts a peer; <paramref name="launcher"/> is a command that runs it, such as <c>setsid</c>.</summary>
    public static PeerProcess Launch(string mode, string dataFolder, params string[] launcher)
    {
        string[] command = [.. launcher, Environment.ProcessPath!, "peer", mode, dataFolder];
        return new PeerProcess(Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);
    }

    public static async Task<PeerProcess> StartAsync(string mode, string dataFolder, params string[] launcher)
    {
        var peer = Launch(mode, dataFolder, launcher);
        await peer.ReadyAsync();
        return peer;
    }

    public async Task ReadyAsync()
    {
        var words = (await ReadAsync() ?? "").Split(' ');
        words[0].ShouldBe("ready", string.Join(' ', words));
        Port = int.Parse(words[1], CultureInfo.InvariantCulture);
        Postmaster = int.Parse(words[2], CultureInfo.InvariantCulture);
        Adopted = bool.Parse(words[3]);
    }

    public async Task<string?> ReadAsync() => await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<int> LeaveAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: false);
        process.Dispose();
    }
}
