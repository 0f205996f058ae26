using System.CommandLine;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class QueueDropCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "The planned post's id, as queue list shows it" };
        var leaveFree = new Option<bool>("--leave-free") { Description = "Leave its slot free; otherwise the next picture of the mix takes it" };
        var yes = Confirmation.Option();
        var json = JsonOption.Create();
        var command = new Verb("drop", "Take a planned post out of the plan; its picture stays available", "queue drop 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e --yes")
        {
            Arguments = { id },
            Options = { leaveFree, yes, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var item = await product.Get<QueueService>().GetAsync(product.TeamId, new QueueItemId(parse.GetRequiredValue(id)), token);
                await Confirmation.RequireAsync(setting.Terminal, parse.GetValue(yes), $"Drop {item.Media.FileName}?", token);
                var drop = await product.Get<PlanPictures>().DropAsync(item.Queue.Id, !parse.GetValue(leaveFree), item.Queue.ScheduledFor, product.Actor, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Dropped = PlannedView.Of(drop.Dropped), Refill = drop.Refill?.FileName });
                }
                else
                {
                    setting.Terminal.WriteText($"{item.Media.FileName} left the plan; {(drop.Refill is { } post ? $"{post.FileName} takes its slot" : "its slot is free")}.");
                }
            },
            cancellationToken));
        return command;
    }
}
