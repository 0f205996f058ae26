using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Publishing;

namespace Storyline.Cli.Publishing;

/// <summary><c>publication start</c> and <c>publication stop</c>: what the card's buttons 🤖 Auto-post and ⛔ Stop do.</summary>
internal static class PublicationStartCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = Planned();
        var kind = new Option<PublicationKind>("--kind") { Description = "What it goes out as", DefaultValueFactory = _ => PublicationKind.Story };
        var with = new Option<string[]>("--with") { Description = "Of a carousel: a further picture or clip, by file name, path or id; in order, one to nine", AllowMultipleArgumentsPerToken = true };
        var json = JsonOption.Create();
        var command = new Verb(
            "start",
            "Have Storyline publish a planned post",
            "publication start 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e",
            "publication start 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e --kind carousel --with blue.jpg green.jpg")
        {
            Arguments = { id },
            Options = { kind, with, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var further = new List<MediaItemId>();
                foreach (var name in parse.GetValue(with) ?? [])
                {
                    further.Add((await product.Get<MediaLibrary>().ByNameAsync(product.TeamId, name, token)).Id);
                }

                var wish = new AutoPostWish(parse.GetValue(kind), further);
                var planned = new QueueItemId(parse.GetRequiredValue(id));
                Show(setting.Terminal, parse.GetValue(json), planned, await product.Get<AutoPosting>().StartAsync(planned, wish, product.Actor, token));
            },
            cancellationToken));
        return command;
    }

    public static Command CreateStop(CommandSetting setting)
    {
        var id = Planned();
        var json = JsonOption.Create();
        var command = new Verb("stop", "Leave a post that Storyline would publish to the team", "publication stop 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e") { Arguments = { id }, Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var planned = new QueueItemId(parse.GetRequiredValue(id));
                Show(setting.Terminal, parse.GetValue(json), planned, await product.Get<AutoPosting>().StopAsync(planned, product.Actor, token));
            },
            cancellationToken));
        return command;
    }

    private static void Show(Terminal terminal, bool json, QueueItemId planned, AutoPostOutcome outcome)
    {
        var words = Words(outcome);
        terminal.WriteResult(json, new { QueueItemId = planned.Value, Outcome = outcome is AutoPostOutcome.Stopped ? "stopped" : "begun", Message = words }, words);
    }

    private static Argument<Guid> Planned() => new("id") { Description = "The planned post's id, as queue list shows it" };

    /// <exception cref="ConflictException">It cannot, or was decided before.</exception>
    /// <exception cref="NotFoundException">There is no such post.</exception>
    private static string Words(AutoPostOutcome outcome) => outcome switch
    {
        AutoPostOutcome.Begun => "It goes out by itself now.",
        AutoPostOutcome.Stopped => "Stopped: it waits for the team.",
        AutoPostOutcome.Refused refused => throw new ConflictException(refused.Reason),
        AutoPostOutcome.Settled settled => throw SettledPost.Refusal(settled.Decision),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
