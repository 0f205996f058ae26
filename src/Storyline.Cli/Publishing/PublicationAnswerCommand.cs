using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing;

namespace Storyline.Cli.Publishing;

internal static class PublicationAnswerCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "The publication's id, as publication list --step unconfirmed shows it" };
        var said = new Argument<string>("answer") { Description = "live, not-live or check-again" };
        said.AcceptOnlyFromAmong("live", "not-live", "check-again");
        var json = JsonOption.Create();
        var command = new Verb(
            "answer", "Say whether an unconfirmed post is on Instagram", "publication answer 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e live")
        {
            Arguments = { id, said },
            Options = { json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var answers = product.Get<DoubtAnswers>();
                var publication = (await product.Get<PublicationDirectory>().GetAsync(product.TeamId, new PublicationId(parse.GetRequiredValue(id)), token)).Publication.Id;
                var answer = parse.GetRequiredValue(said) switch
                {
                    "live" => await answers.LiveAsync(publication, product.Actor, token),
                    "not-live" => await answers.NotLiveAsync(publication, product.Actor, token),
                    _ => await answers.CheckAgainAsync(publication, product.Actor, token),
                };
                var words = answer switch
                {
                    DoubtAnswer.Live => "It is recorded as posted.",
                    DoubtAnswer.Back => "It waits for the team again.",
                    DoubtAnswer.Looking => "Instagram is asked once more.",
                    DoubtAnswer.Settled => "It is known by now what became of it.",
                    DoubtAnswer.Refused refused => throw new ConflictException(refused.Reason),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
                setting.Terminal.WriteResult(parse.GetValue(json), new { Id = publication.Value, Message = words }, words);
            },
            cancellationToken));
        return command;
    }
}
