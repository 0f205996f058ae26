using System.CommandLine;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class QueueNextCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("next", "Send the earliest planned post now; each later one moves up one slot, unless its time was over", "queue next") { Options = { setting.Scope.Chat, json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var chat = await product.WorkChatAsync(token);
                var forced = await product.Get<QueueService>().ForceNextAsync(chat, product.Actor, token)
                    ?? throw new CommandException("Nothing is planned that could be sent: ./storyline schedule create --days 7 makes a plan.");
                await product.Get<CardDispatch>().SendDueAsync(token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(PlannedView.Of(forced));
                }
                else
                {
                    setting.Terminal.WriteText($"{forced.Media.FileName} goes to {chat.Name} now.");
                }
            },
            cancellationToken));
        return command;
    }
}
