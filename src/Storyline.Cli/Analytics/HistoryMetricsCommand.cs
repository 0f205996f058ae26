using System.CommandLine;
using Storyline.Models.Analytics;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Analytics;

namespace Storyline.Cli.Analytics;

internal static class HistoryMetricsCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "The post's line of the record: storyline history list --json shows the ids" };
        var json = JsonOption.Create();
        var command = new Verb("metrics", "Show how a post did on Instagram, at each age", "history metrics 019ab3c2-0000-7000-8000-000000000001")
        {
            Arguments = { id },
            Options = { json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var figures = await product.Get<PostFigures>().ListAsync(product.TeamId, new HistoryEntryId(parse.GetValue(id)), token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Items = figures.Select(View) });
                    return;
                }

                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, figures, Tables.Of("Age", "Metric", "Value", "Why not", times.Heading("Read")), figure => Row(figure, times),
                    "Nothing was read yet: figures come 1, 3, 6, 12 and 23 hours after a post that was seen on Instagram.");
            },
            cancellationToken));
        return command;
    }

    private static object View(PostMetric figure) => new { figure.AgeHours, figure.TakenAt, figure.Metric, figure.Breakdown, figure.State, figure.Value, figure.Reason };

    private static IEnumerable<string?> Row(PostMetric figure, Times times) =>
    [
        figure.AgeHours == PostMetric.Final ? "final" : $"{figure.AgeHours} h",
        figure.Breakdown is null ? figure.Metric : $"{figure.Metric} · {figure.Breakdown}",
        figure.Value is { } value ? $"{value}" : "–",
        figure.Reason,
        times.Of(figure.TakenAt),
    ];
}
