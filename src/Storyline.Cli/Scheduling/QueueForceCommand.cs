using System.CommandLine;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class QueueForceCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "The planned post's id, as queue list shows it" };
        var json = JsonOption.Create();
        var command = new Verb("force", "Send a planned post now; each later one moves up one slot, unless its time was over", "queue force 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e") { Arguments = { id }, Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var forced = await product.Get<PlanMoves>().ForceAsync(new QueueItemId(parse.GetRequiredValue(id)), seen: null, product.Actor, token);
                await product.Get<CardDispatch>().SendDueAsync(token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(PlannedView.Of(forced));
                }
                else
                {
                    setting.Terminal.WriteText($"{forced.Media.FileName} goes to the team now.");
                }
            },
            cancellationToken));
        return command;
    }
}
