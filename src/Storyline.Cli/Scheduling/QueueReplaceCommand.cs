using System.CommandLine;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class QueueReplaceCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "The planned post's id, as queue list shows it" };
        var name = new Argument<string>("picture") { Description = "The picture that takes its place: a file name, a path or an id" };
        var json = JsonOption.Create();
        var command = new Verb("replace", "Put another picture into a planned post's place", "queue replace 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e cat-monday.jpg")
        {
            Arguments = { id, name },
            Options = { json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var picture = await product.Get<MediaLibrary>().ByNameAsync(product.TeamId, parse.GetRequiredValue(name), token);
                var replaced = await product.Get<PlanPictures>().ReplaceAsync(new QueueItemId(parse.GetRequiredValue(id)), picture.Id, product.Actor, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(PlannedView.Of(replaced));
                }
                else
                {
                    setting.Terminal.WriteText($"{picture.FileName} goes out {(await product.TimesAsync(token)).Of(replaced.Queue.ScheduledFor)}: {string.Join(", ", replaced.Queue.Reasons)}.");
                }
            },
            cancellationToken));
        return command;
    }
}
