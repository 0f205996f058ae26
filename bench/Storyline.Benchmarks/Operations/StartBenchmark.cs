using System.Globalization;

namespace Storyline.Benchmarks.Operations;

/// <summary>From the program's start to the first "ready", with all roles and an existing data folder; and its memory once it rests.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    public string Name => "start";

    public string Description => "serve --roles api,bot,worker on an existing data folder, until /health/ready says yes";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        var (seconds, megabytes) = (new List<double>(), new List<double>());
        await using var product = await ServedProduct.PrepareAsync(cancellationToken);
        for (var round = 0; round <= Rounds.Count; round++)
        {
            var elapsed = await product.ServeAsync(cancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
            if (round > 0)
            {
                seconds.Add(elapsed.TotalSeconds);
                megabytes.Add(ResidentMegabytes(product.ProcessId));
            }

            await product.StopAsync(cancellationToken);
        }

        return
        [
            Result.Of(Name, "start to ready", seconds, new Goal(AtMost: true, 2, " s"), "a time, so an orientation; the first start, which makes the database, is not counted"),
            Result.Of(Name, "resident memory", megabytes, new Goal(AtMost: true, 200, " MB"), "the product's process, 5 s after ready; PostgreSQL's processes are not in it"),
        ];
    }

    private static double ResidentMegabytes(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
