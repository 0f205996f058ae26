using System.Diagnostics;
using Storyline.Simulator;

namespace Storyline.Cli.Operations.Demo;

/// <summary>
/// The simulated world of a demo: a process of its own, that outlives a killed product and is found again by the next start.
/// </summary>
internal sealed class DemoSimulator(int port, HttpClient http) : IAsyncDisposable
{
    private const string Name = "storyline-simulator";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(5);

    private sealed record Health(string Name, int Pid, string? StateFile);

    public int Port => port;

    /// <summary>Without a slash at the end.</summary>
    public string Address => $"http://127.0.0.1:{port}";

    /// <param name="earlierPort">Where the world of the last start listened.</param>
    public static async Task<DemoSimulator> StartAsync(DemoPlace place, int? earlierPort, int wantedPort, CancellationToken cancellationToken)
    {
        if ((earlierPort is { } earlier ? await FindAsync(place, earlier, cancellationToken) : null) is { } running)
        {
            return running;
        }

        var simulator = new DemoSimulator(Ports.FreeFrom(wantedPort), NewClient());
        Directory.CreateDirectory(Path.GetDirectoryName(place.SimulatorState)!);
        using var process = Process.Start(StartOf(place, simulator.Port))!;
        await simulator.WaitUntilReadyAsync(process, place, cancellationToken);
        return simulator;
    }

    /// <summary>The world of this demo, if it runs at that port.</summary>
    public static async Task<DemoSimulator?> FindAsync(DemoPlace place, int port, CancellationToken cancellationToken)
    {
        var http = NewClient();
        if (await AskAsync(http, port, cancellationToken) is { } health && health.StateFile == place.SimulatorState)
        {
            return new DemoSimulator(port, http);
        }

        http.Dispose();
        return null;
    }

    /// <summary>Has Instagram bring the final figures of each story that ends to the product at a port, as Meta does once its address is registered.</summary>
    public async Task TellOfEndsAsync(int productPort, CancellationToken cancellationToken)
    {
        var hook = new { Url = $"http://127.0.0.1:{productPort}/api/v1/webhooks/instagram", VerifyToken = DemoWorld.WebhookVerifyToken };
        using var answer = await http.PutAsJsonAsync(new Uri($"{Address}/control/instagram/webhook"), hook, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Asks the world to save itself and end, and waits until it has.</summary>
    public async Task StopAsync()
    {
        using var limit = new CancellationTokenSource(LongestStop);
        try
        {
            using var answer = await http.PostAsync(new Uri($"{Address}/control/shutdown"), null, limit.Token);
            while (await AskAsync(http, port, limit.Token) is not null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // It is gone already, or will not go: either way the demo ends.
        }
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static HttpClient NewClient() => new() { Timeout = TimeSpan.FromSeconds(10) };

    private async Task WaitUntilReadyAsync(Process process, DemoPlace place, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (await AskAsync(http, port, cancellationToken) is null)
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > LongestStart)
            {
                process.Kill();
                var said = File.Exists(place.SimulatorLog) ? File.ReadLines(place.SimulatorLog).LastOrDefault() : null;
                throw new CommandException($"The simulated world did not start{(said is null ? "" : $": {said}")} (see {place.SimulatorLog}).");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(30), cancellationToken);
        }
    }

    private static async Task<Health?> AskAsync(HttpClient http, int port, CancellationToken cancellationToken)
    {
        try
        {
            var health = await http.GetFromJsonAsync<Health>(new Uri($"http://127.0.0.1:{port}/control/health"), cancellationToken);
            return health?.Name == Name ? health : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or System.Text.Json.JsonException or NotSupportedException or TaskCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>In a session of its own where the machine can do that, so that Ctrl-C and a closed terminal reach only the product, which then stops it.</summary>
    private static ProcessStartInfo StartOf(DemoPlace place, int port)
    {
        string[] arguments = ["simulator", "--port", $"{port}", "--state", place.SimulatorState];
        var (program, first) = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? (Environment.ProcessPath!, new[] { typeof(DemoSimulator).Assembly.Location })
            : (Environment.ProcessPath!, []);
        return OperatingSystem.IsWindows()
            ? new ProcessStartInfo(program, [.. first, .. arguments])
            : new ProcessStartInfo("/bin/sh",
            [
                "-c",
                """log=$1; shift; if command -v setsid >/dev/null; then exec setsid "$@" >"$log" 2>&1 </dev/null; else exec "$@" >"$log" 2>&1 </dev/null; fi""",
                "sh", place.SimulatorLog, program, .. first, .. arguments,
            ]);
    }
}
