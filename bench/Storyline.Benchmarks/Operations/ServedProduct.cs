using System.Diagnostics;
using System.Net;

namespace Storyline.Benchmarks.Operations;

/// <summary>The built program, as the launcher starts it, with all roles on a data folder of its own and in a simulated world.</summary>
internal sealed class ServedProduct : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly string program = BuiltProduct.Find();
    private readonly int port = BuiltProduct.FreePort();
    private readonly int worldPort = BuiltProduct.FreePort();
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
            await BuiltProduct.StopAsync(running, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        await BuiltProduct.StopAsync(world, CancellationToken.None);
        http.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private Process Start(string[] arguments)
    {
        var process = Process.Start(BuiltProduct.StartOf(program, arguments, Folder, worldPort))!;
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
}
