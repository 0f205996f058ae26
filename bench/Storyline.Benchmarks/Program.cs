using Spectre.Console;
using Storyline.Benchmarks;
using Storyline.Benchmarks.Media;
using Storyline.Benchmarks.Operations;
using Storyline.Benchmarks.Publishing;
using Storyline.Benchmarks.Scheduling;

// Run by: ./storyline bench [name] [--json]
IBenchmark[] benchmarks =
[
    new MediaIndexBenchmark(),
    new NearDuplicateBenchmark(),
    new ReindexBenchmark(),
    new EligibilityBenchmark(),
    new YearPlanBenchmark(),
    new ClaimBenchmark(),
    new DueToCardBenchmark(),
    new TapBenchmark(),
    new PunctualityBenchmark(),
    new CrashBenchmark(),
    new StartBenchmark(),
    new IdleBenchmark(),
];
var json = args.Contains("--json");
var wanted = args.Where(arg => !arg.StartsWith('-')).ToArray();
var unknown = wanted.Except(benchmarks.Select(benchmark => benchmark.Name)).ToArray();
if (unknown.Length > 0)
{
    Report.Errors.MarkupLineInterpolated($"There is no benchmark called {unknown[0]}: choose from {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}.");
    return 2;
}

var results = new List<Result>();
foreach (var benchmark in benchmarks.Where(benchmark => wanted.Length == 0 || wanted.Contains(benchmark.Name)))
{
    Report.Errors.MarkupLineInterpolated($"[grey]{benchmark.Name}: {benchmark.Description}[/]");
    results.AddRange(await benchmark.RunAsync(CancellationToken.None));
}

Report.Write(results, json);
return results.Any(result => result.Verdict is Verdict.Missed) ? 1 : 0;
