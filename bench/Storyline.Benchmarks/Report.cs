using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Storyline.Benchmarks;

internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

#pragma warning disable RS0030 // A benchmark has no console of its own to inject.
    /// <summary>Words for people go to standard error, so that <c>--json</c> can be piped.</summary>
    public static IAnsiConsole Errors { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });
#pragma warning restore RS0030

    public static void Write(IReadOnlyList<Result> results, bool json)
    {
        if (json)
        {
            AnsiConsole.Console.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(results, Json));
            return;
        }

        var table = new Table().AddColumns("Benchmark", "Measured", "Median", "Spread", "Goal", "Verdict", "Orientation");
        foreach (var result in results)
        {
            table.AddRow(
                result.Name, result.What,
                result.Median.ToString("0.00##", CultureInfo.InvariantCulture) + result.Goal.Unit,
                result.Spread.ToString("0 %", CultureInfo.InvariantCulture),
                result.Goal.ToString(), result.Verdict.ToString(), result.Details);
        }

        AnsiConsole.Write(table);
    }
}
