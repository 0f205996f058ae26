using System.CommandLine;
using Storyline.Services.Core.Publishing;

namespace Storyline.Cli.Scheduling;

internal static class QueueProcessCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("process", "Send the cards of everything that is due now", "queue process") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            async (product, token) =>
            {
                var sent = await product.Get<CardDispatch>().SendDueAsync(token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Sent = sent });
                }
                else
                {
                    setting.Terminal.WriteText(sent switch { 0 => "Nothing was due.", 1 => "1 card was sent.", _ => $"{sent} cards were sent." });
                }
            },
            cancellationToken));
        return command;
    }
}
