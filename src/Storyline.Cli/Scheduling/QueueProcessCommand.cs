using System.CommandLine;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;

namespace Storyline.Cli.Scheduling;

internal static class QueueProcessCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("process", "Send the cards of everything that is due now, and bring automatic posts further", "queue process") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var taken = await product.Get<PublishingIntake>().BeginAsync(token);
                var sent = await product.Get<CardDispatch>().SendDueAsync(token) + await product.Get<UnshownCards>().SendAsync(token);
                var worked = await product.Get<PublishDesk>().WorkAsync(token);
                await product.Get<PublicationProgress>().ShowAsync(token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Sent = sent, Begun = taken, Advanced = worked });
                }
                else
                {
                    var cards = sent switch { 0 => "Nothing was due.", 1 => "1 card was sent.", _ => $"{sent} cards were sent." };
                    setting.Terminal.WriteText(worked == 0 ? cards : $"{cards} Automatic posts were brought further: {worked}.");
                }
            },
            cancellationToken));
        return command;
    }
}
