using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Storyline.Benchmarks.Operations;

/// <summary>From the program's start to the first "ready", with all roles and an existing data folder; and its memory once it rests.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Name => "start";

    public string Description => "serve --roles api,bot,worker on an existing data folder, until /health/ready says yes";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        var program = BuiltProgram();
        var folder = Directory.CreateTempSubdirectory("storyline-bench-").FullName;
        var (port, worldPort) = (FreePort(), FreePort());
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        using var world = Start(program, folder, ["simulator", "--port", $"{worldPort}"], worldPort);
        var (seconds, megabytes) = (new List<double>(), new List<double>());
        try
        {
            await WaitAsync(http, $"http://127.0.0.1:{worldPort}/control/health", cancellationToken);
            for (var round = 0; round <= Rounds.Count; round++)
            {
                var started = Stopwatch.GetTimestamp();
                using var product = Start(program, folder, ["serve", "--roles", "api,bot,worker", "--port", $"{port}"], worldPort);
                await WaitAsync(http, $"http://127.0.0.1:{port}/health/ready", cancellationToken);
                var elapsed = Stopwatch.GetElapsedTime(started);
                await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
                if (round > 0)
                {
                    seconds.Add(elapsed.TotalSeconds);
                    megabytes.Add(ResidentMegabytes(product.Id));
                }

                await StopAsync(product, cancellationToken);
            }
        }
        finally
        {
            await StopAsync(world, CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }

        return
        [
            Result.Of(Name, "start to ready", seconds, new Goal(AtMost: true, 2, " s"), "a time, so an orientation; the first start, which makes the database, is not counted"),
            Result.Of(Name, "resident memory", megabytes, new Goal(AtMost: true, 200, " MB"), "the product's process, 5 s after ready; PostgreSQL's processes are not in it"),
        ];
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

    private static Process Start(string program, string folder, string[] arguments, int worldPort)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment["STORYLINE_DATA"] = folder;
        start.Environment["TELEGRAM_API_BASE_URL"] = $"http://127.0.0.1:{worldPort}";
        start.Environment["TELEGRAM_BOT_TOKEN"] = "7001000001:AAEStorylineDemoTokenOfTheSimulator";
        start.Environment["TELEGRAM_CHANNEL_ID"] = "-1001000000001";
        start.Environment["ADMIN_TELEGRAM_CHAT_ID"] = "1001";
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task WaitAsync(HttpClient http, string address, CancellationToken cancellationToken)
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

    private static double ResidentMegabytes(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static async Task StopAsync(Process process, CancellationToken cancellationToken)
    {
        using var stop = Process.Start("/bin/kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(cancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
