using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Storyline.Benchmarks.Operations;

/// <summary>The built program, as the launcher starts it, with all roles on a data folder of its own and in a simulated world.</summary>
internal sealed class ServedProduct : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly string program = BuiltProgram();
    private readonly int port = FreePort();
    private readonly int worldPort = FreePort();
    private readonly Process world;
    private Process? product;

    private ServedProduct() => world = Start(["simulator", "--port", $"{worldPort}"]);

    public string Folder { get; } = Directory.CreateTempSubdirectory("storyline-bench-").FullName;

    public int ProcessId => product!.Id;

    /// <summary>The world, without the product in it.</summary>
    public static async Task<ServedProduct> PrepareAsync(CancellationToken cancellationToken)
    {
        var prepared = new ServedProduct();
        await prepared.WaitAsync($"http://127.0.0.1:{prepared.worldPort}/control/health", cancellationToken);
        return prepared;
    }

    /// <summary>The product, ready.</summary>
    public static async Task<ServedProduct> StartAsync(CancellationToken cancellationToken)
    {
        var prepared = await PrepareAsync(cancellationToken);
        await prepared.ServeAsync(cancellationToken);
        return prepared;
    }

    /// <summary>From the program's start to the first "ready".</summary>
    public async Task<TimeSpan> ServeAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        product = Start(["serve", "--roles", "api,bot,worker", "--port", $"{port}"]);
        await WaitAsync($"http://127.0.0.1:{port}/health/ready", cancellationToken);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Stops the product; the world goes on.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (product is { } running)
        {
            product = null;
            await StopAsync(running, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        await StopAsync(world, CancellationToken.None);
        http.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string BuiltProgram()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Storyline.slnx")))
        {
            root = root.Parent;
        }

        var launcher = Path.Combine(root?.FullName ?? "", "artifacts", "launcher");
        var stamp = Path.Combine(launcher, "product");
        return File.Exists(stamp)
            ? Path.Combine(launcher, "app", File.ReadAllText(stamp).Trim(), "storyline")
            : throw new InvalidOperationException("The product is not built: run ./storyline --version once.");
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Folder };
        start.Environment["STORYLINE_DATA"] = Folder;
        start.Environment["TELEGRAM_API_BASE_URL"] = $"http://127.0.0.1:{worldPort}";
        start.Environment["TELEGRAM_BOT_TOKEN"] = "7001000001:AAEStorylineDemoTokenOfTheSimulator";
        start.Environment["TELEGRAM_CHANNEL_ID"] = "-1001000000001";
        start.Environment["ADMIN_TELEGRAM_CHAT_ID"] = "1001";
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private async Task WaitAsync(string address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(address), limit.Token);
                if (answer.StatusCode is HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        }
    }

    private static async Task StopAsync(Process process, CancellationToken cancellationToken)
    {
        using var stop = Process.Start("/bin/kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(cancellationToken);
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
