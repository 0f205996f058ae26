using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Publishing;

/// <summary><c>queue posted</c>, <c>queue skip</c> and <c>queue reject</c>: what the card's buttons do, also where nobody has the card.</summary>
internal static class QueueDecideCommand
{
    public static Command CreatePosted(CommandSetting setting) => Create(
        setting, "posted", "Record that somebody has posted a post that waits for the team",
        (posts, id, by, token) => posts.PostedAsync(id, by, token));

    public static Command CreateSkip(CommandSetting setting) => Create(
        setting, "skip", "Skip a post that waits for the team; its picture may come again after a few days",
        (posts, id, by, token) => posts.SkipAsync(id, by, token));

    public static Command CreateReject(CommandSetting setting) => Create(
        setting, "reject", "Reject a post that waits for the team; its picture never comes again, unless its lock is removed",
        (posts, id, by, token) => posts.RejectAsync(id, by, token), asks: true);

    private static Verb Create(
        CommandSetting setting, string name, string description, Func<PostActions, QueueItemId, Actor, CancellationToken, Task<PostDecision>> decide, bool asks = false)
    {
        var id = new Argument<Guid>("id") { Description = "The waiting post's id, as queue list shows it" };
        var yes = Confirmation.Option();
        var json = JsonOption.Create();
        var command = new Verb(name, description, $"queue {name} 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e{(asks ? " --yes" : "")}") { Arguments = { id }, Options = { json } };
        if (asks)
        {
            command.Options.Add(yes);
        }

        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var planned = await WaitingAsync(product, new QueueItemId(parse.GetRequiredValue(id)), token);
                if (asks)
                {
                    await Confirmation.RequireAsync(setting.Terminal, parse.GetValue(yes), $"Reject {planned.Media.FileName} for ever?", token);
                }

                var decision = await decide(product.Get<PostActions>(), planned.Queue.Id, product.Actor, token);
                Show(setting.Terminal, parse.GetValue(json), planned.Queue.Id, decision);
            },
            cancellationToken));
        return command;
    }

    /// <exception cref="ConflictException">It was decided before, or nobody is asked about it yet.</exception>
    /// <exception cref="NotFoundException">There is no such post.</exception>
    private static async Task<PlannedItem> WaitingAsync(Product product, QueueItemId id, CancellationToken cancellationToken)
    {
        if (await product.Get<PostActions>().LookAsync(id, product.Actor, cancellationToken) is { } settled)
        {
            throw SettledPost.Refusal(settled);
        }

        var planned = await product.Get<QueueService>().GetAsync(product.TeamId, id, cancellationToken);
        return planned.Queue.Status switch
        {
            QueueStatus.Scheduled => throw new ConflictException(
                $"{planned.Media.FileName} is only planned and does not wait for the team yet: storyline queue force {id} sends it now, storyline queue drop {id} takes it out of the plan."),
            QueueStatus.Publishing or QueueStatus.Unconfirmed => throw SettledPost.Refusal(new PostDecision.TooLate(planned.Queue.Status is QueueStatus.Unconfirmed)),
            QueueStatus.Claimed => throw new ConflictException($"The card of {planned.Media.FileName} is being sent at this moment: try again."),
            _ => planned,
        };
    }

    private static void Show(Terminal terminal, bool json, QueueItemId id, PostDecision decision)
    {
        var (outcome, words) = decision switch
        {
            PostDecision.Done done => ("done", done.Line),
            PostDecision.DryRun dry => ("dry_run", $"Dry run: nothing was recorded, and it still waits. It would have been: {dry.Line}"),
            _ => throw SettledPost.Refusal(decision),
        };
        terminal.WriteResult(json, new { QueueItemId = id.Value, Outcome = outcome, Message = words }, words);
    }
}
