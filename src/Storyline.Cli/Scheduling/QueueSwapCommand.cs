using System.CommandLine;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class QueueSwapCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "A planned post's id, as queue list shows it" };
        var with = new Argument<Guid>("with") { Description = "The other one's" };
        var json = JsonOption.Create();
        var command = new Verb("swap", "Let two planned posts trade their places", "queue swap 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e 0192f0c4-6c8f-7d2b-8e4f-3a7b9c5d2e1f")
        {
            Arguments = { id, with },
            Options = { json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var swapped = await product.Get<PlanMoves>().SwapAsync(
                    new QueueItemId(parse.GetRequiredValue(id)), new QueueItemId(parse.GetRequiredValue(with)), product.Actor, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { One = PlannedView.Of(swapped.One), Other = PlannedView.Of(swapped.Other) });
                    return;
                }

                var times = await product.TimesAsync(token);
                setting.Terminal.WriteText(
                    $"{swapped.One.Media.FileName} goes out {times.Of(swapped.One.Queue.ScheduledFor)} now, {swapped.Other.Media.FileName} {times.Of(swapped.Other.Queue.ScheduledFor)}.");
            },
            cancellationToken));
        return command;
    }
}
