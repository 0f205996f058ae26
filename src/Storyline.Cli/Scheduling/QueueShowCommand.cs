using System.CommandLine;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class QueueShowCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "The planned post's id, as queue list shows it" };
        var json = JsonOption.Create();
        var command = new Verb("show", "Show one planned post", "queue show 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e") { Arguments = { id }, Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var planned = await product.Get<QueueService>().GetAsync(product.TeamId, new QueueItemId(parse.GetRequiredValue(id)), token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(PlannedView.Of(planned));
                    return;
                }

                var times = await product.TimesAsync(token);
                var table = Tables.Of("Planned post", planned.Media.FileName);
                table.Row("when", times.Of(planned.Queue.ScheduledFor));
                table.Row("category", planned.Media.Category);
                table.Row("state", PlannedView.Words(planned.Queue));
                table.Row("why this one", string.Join(", ", planned.Queue.Reasons));
                table.Row("tries", $"{planned.Queue.RetryCount}");
                table.Row("last error", planned.Queue.LastError ?? "none");
                table.Row("picture", planned.Media.FilePath);
                setting.Terminal.Data.Write(table);
            },
            cancellationToken));
        return command;
    }
}
