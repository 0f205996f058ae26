using System.CommandLine;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class QueueListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var page = new PageOptions();
        var command = new Verb("list", "List what goes out next, in order; cards that wait included", "queue list --limit 10", "queue list --chat -1001234567890") { Options = { setting.Scope.Chat } };
        page.AddTo(command);
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var items = await product.Get<QueueService>().ListAsync(product.TeamId, (await product.NamedChatAsync(token))?.Id, page.Of(parse), token);
                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, parse.GetValue(page.Json), items, PlannedView.Of,
                    Tables.Of(times.Heading("When"), "Picture", "Category", "State", "Why this one", "Id"),
                    planned =>
                    [
                        times.Of(planned.Queue.ScheduledFor), planned.Media.FileName, planned.Media.Category,
                        PlannedView.Words(planned.Queue), string.Join(", ", planned.Queue.Reasons), planned.Queue.Id.ToString(),
                    ],
                    "Nothing is planned: ./storyline schedule create --days 7 makes a plan.");
            },
            cancellationToken));
        return command;
    }
}
