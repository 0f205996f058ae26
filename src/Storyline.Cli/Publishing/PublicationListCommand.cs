using System.CommandLine;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing;

namespace Storyline.Cli.Publishing;

internal static class PublicationListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var step = new Option<PublicationStep?>("--step") { Description = "Only those at this step, for example unconfirmed", HelpName = "step" };
        var open = new Option<bool>("--open") { Description = "Only those that have not come to an end" };
        var page = new PageOptions();
        var command = new Verb("list", "List what goes out by itself, newest first", "publication list --open", "publication list --step unconfirmed --json")
        {
            Options = { step, open },
        };
        page.AddTo(command);
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var filter = new PublicationFilter(parse.GetValue(step), parse.GetValue(open) ? true : null);
                var items = await product.Get<PublicationDirectory>().ListAsync(product.TeamId, filter, page.Of(parse), token);
                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, parse.GetValue(page.Json), items, PublicationRow.View,
                    Tables.Of(times.Heading("Goes out"), "Step", "Picture", "Account", "Outcome", "Id"),
                    item =>
                    [
                        times.Of(item.Publication.DueAt), PublicationRow.Words(item.Publication.Step), item.Media.FileName, item.Account,
                        item.Publication.Outcome ?? item.Publication.LastError, item.Publication.Id.ToString(),
                    ],
                    filter == new PublicationFilter() ? "Nothing has gone out by itself yet." : "No publication is like that.");
            },
            cancellationToken));
        return command;
    }
}
