using System.CommandLine;
using Storyline.Cli.Media;
using Storyline.Services.Core.Operations.Health;

namespace Storyline.Cli.Operations;

internal static class HealthCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("health", "Show how things stand: database, plan, loops, last post, alerts", "health --json", "health --team paper-pine") { Options = { json } };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var healthy = false;
            await setting.WithProductAsync(
                parse,
                async (product, token) =>
                {
                    var report = await product.Get<StatusReporter>().ForAsync(product.TeamId, null, token);
                    healthy = report.Loops.All(loop => !loop.IsStale) && report.Alerts.Count == 0;
                    Show(setting.Terminal, parse.GetValue(json), healthy, report, await product.TimesAsync(token));
                },
                cancellationToken);
            return healthy ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Show(Terminal terminal, bool json, bool healthy, StatusReport report, Times times)
    {
        if (json)
        {
            terminal.WriteJson(new
            {
                Healthy = healthy,
                Database = "reachable",
                Posting = report.Chat is null ? "no chat" : report.Chat.IsPaused ? "paused" : "active",
                report.Queued,
                report.Awaiting,
                NextPostAt = report.Next?.Queue.ScheduledFor,
                LastPostAt = report.Last?.PostedAt,
                report.PostsInADay,
                Library = report.Library,
                report.Runway,
                Locks = report.Locks.ToDictionary(count => count.Key.ToString(), count => count.Value),
                Loops = report.Loops,
                Alerts = report.Alerts.Select(alert => new { alert.Kind, alert.Subject, alert.Message, alert.FirstSeenAt, alert.LastSeenAt, alert.Count }),
            });
            return;
        }

        var table = Tables.Of("Health", healthy ? "all well" : "needs a look");
        table.Row("database", "reachable");
        table.Row("posting", report.Chat is null ? "no chat is registered" : report.Chat.IsPaused ? "paused" : "active");
        table.Row("plan", $"{report.Queued} planned, {report.Awaiting} waiting for the team");
        table.Row("next post", report.Next is { } next ? $"{times.Of(next.Queue.ScheduledFor)}, {next.Media.FileName}" : "none");
        table.Row("last", times.Of(report.Last?.PostedAt, "nothing yet"));
        table.Row("posts in 24 h", $"{report.PostsInADay}");
        table.Row("library", $"{report.Library.Sum(count => count.Active)} items, {report.Library.Sum(count => count.Eligible)} may be planned");
        foreach (var runway in report.Runway.Where(runway => runway.Share > 0))
        {
            table.Row($"content of {runway.Category}", MediaRunwayCommand.Lasts(runway));
        }

        table.Row("loops", report.Loops.Count == 0 ? "none is running: start Storyline with ./storyline serve" : $"{report.Loops.Count} known");
        foreach (var loop in report.Loops)
        {
            table.Row($"loop {loop.Name}", $"{(loop.IsStale ? "silent since" : "alive,")} {times.Of(loop.LastTickAt)}");
        }

        foreach (var alert in report.Alerts)
        {
            table.Row("alert", $"{alert.Message} ({alert.Kind}, since {times.Of(alert.FirstSeenAt)})");
        }

        terminal.Data.Write(table);
    }
}
