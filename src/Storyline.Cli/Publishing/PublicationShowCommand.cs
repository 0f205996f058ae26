using System.CommandLine;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing;

namespace Storyline.Cli.Publishing;

internal static class PublicationShowCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "The publication's id, as publication list shows it" };
        var json = JsonOption.Create();
        var command = new Verb("show", "Show one publication with every publish call", "publication show 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e") { Arguments = { id }, Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var view = await product.Get<PublicationDirectory>().GetAsync(product.TeamId, new PublicationId(parse.GetRequiredValue(id)), token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(PublicationRow.View(view));
                    return;
                }

                var times = await product.TimesAsync(token);
                var table = Tables.Of("Publication", view.Media.FileName);
                table.Row("step", PublicationRow.Words(view.Publication.Step));
                table.Row("as", PublicationRow.Kind(view));
                table.Row("goes out", times.Of(view.Publication.DueAt));
                table.Row("account", view.Account ?? "none");
                table.Row("asked for by", view.RequestedBy ?? (view.Publication.IsAskedFor ? "the command line" : "a policy"));
                table.Row("Instagram's id", view.Publication.MediaId ?? "none");
                table.Row("seen at", view.Publication.Permalink ?? "nowhere yet");
                table.Row("last trouble", view.Publication.LastError ?? "none");
                table.Row("outcome", view.Publication.Outcome ?? "on its way");
                if (view.Publication.QuotaBefore is { } used)
                {
                    table.Row("quota before the call", $"{used} used");
                }

                foreach (var call in view.Attempts)
                {
                    table.Row($"publish call {call.Attempt}", $"{times.Of(call.StartedAt)}: {call.Answer ?? "no answer"}");
                }

                setting.Terminal.Data.Write(table);
            },
            cancellationToken));
        return command;
    }
}
