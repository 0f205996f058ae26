using System.CommandLine;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class QueueResetCommand
{
    public static Command Create(CommandSetting setting)
    {
        var yes = Confirmation.Option();
        var json = JsonOption.Create();
        var command = new Verb("reset", "Empty the plan; cards that wait for the team stay", "queue reset --yes") { Options = { setting.Scope.Chat, yes, json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var chat = await product.WorkChatAsync(token);
                await Confirmation.RequireAsync(setting.Terminal, parse.GetValue(yes), $"Empty the plan of {chat.Name}?", token);
                var removed = await product.Get<QueueService>().ResetAsync(chat, product.Actor, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Removed = removed });
                }
                else
                {
                    setting.Terminal.WriteText(removed == 1 ? "1 planned post was removed." : $"{removed} planned posts were removed.");
                }
            },
            cancellationToken));
        return command;
    }
}
