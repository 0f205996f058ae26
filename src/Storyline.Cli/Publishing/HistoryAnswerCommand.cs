using System.CommandLine;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Proof;

namespace Storyline.Cli.Publishing;

internal static class HistoryAnswerCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "The post's line of the record: storyline history list --json shows the ids" };
        var said = new Argument<string>("answer") { Description = "live or not-live" };
        said.AcceptOnlyFromAmong("live", "not-live");
        var json = JsonOption.Create();
        var command = new Verb("answer", "Say whether a post that was not seen is on Instagram", "history answer 019ab3c2-0000-7000-8000-000000000001 live") { Arguments = { id, said }, Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var answer = await product.Get<ProofRecord>().AnswerAsync(
                    new HistoryEntryId(parse.GetValue(id)), parse.GetRequiredValue(said) == "live", product.Actor, token);
                setting.Terminal.WriteResult(
                    parse.GetValue(json), new { Id = parse.GetValue(id), Changed = answer.IsFirst, Message = answer.Line }, answer.IsFirst ? answer.Line : $"It was known before: {answer.Line}");
            },
            cancellationToken));
        return command;
    }
}
