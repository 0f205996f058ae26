using Microsoft.Extensions.Options;
using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Takes planned posts that Storyline publishes by itself, some minutes before their time: from then on the post waits for the team as any other, whose
/// taps work as ever, and a publication is on its way.
/// </summary>
public sealed class PublishingIntake(
    IPublishingQueueRepository rows,
    IDispatchQueueRepository queue,
    IPublicationRepository publications,
    IMediaItemRepository media,
    IChatSettingsRepository chats,
    FireTimeCheck check,
    PublishRouting routing,
    IntakeMemory memory,
    IntakeTurns turns,
    IChangeNotifier changes,
    IUnitOfWork work,
    ProcessIdentity process,
    ServiceTrace trace,
    ICrashPoints crash,
    IOptions<PublishingOptions> options,
    TimeProvider clock)
{
    private const int AtOnce = 50;

    /// <summary>Longer than one may take. What a dead process left is planned again when this is over.</summary>
    private static readonly TimeSpan LeaseTime = IntakeTurns.Limit * 2;

    /// <summary>Takes those that begin now. Returns how many were taken.</summary>
    public async Task<int> BeginAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var beginning = options.Value.InstagramApi
            ? await rows.ListBeginningAsync(now, now - Lateness.Grace, PublishingRoute.Preparation, memory.Recent(), AtOnce, cancellationToken)
            : [];
        foreach (var item in beginning)
        {
            memory.Note(item.Id);
        }

        var taken = await Task.WhenAll(beginning.Select(item => turns.TakeAsync(item, cancellationToken)));
        return taken.Count(isTaken => isTaken);
    }

    /// <summary>When the next post begins, or null.</summary>
    public async Task<DateTimeOffset?> NextAtAsync(CancellationToken cancellationToken) =>
        options.Value.InstagramApi ? await rows.NextBeginsAtAsync(clock.GetUtcNow(), PublishingRoute.Preparation, cancellationToken) : null;

    /// <summary>Takes a post over whose card was about to be sent. False when the card is to be sent as it is: the post is the team's.</summary>
    /// <param name="mayCallOut">False: Instagram was asked a moment ago, and is not asked again while others wait for the claim.</param>
    internal async Task<bool> TakeOverAsync(FireTimePass pass, ChatSettings chat, CancellationToken cancellationToken, bool mayCallOut = true)
    {
        var item = pass.Item;
        return routing.IsOn(chat) && await routing.RouteAsync(new RouteQuestion(item, pass.Media, chat) { MayCallOut = mayCallOut }, cancellationToken) switch
        {
            PublishingRoute.Automatic automatic => await BeginAsync(item, chat, automatic, cancellationToken),
            PublishingRoute.Team { IsUnexpected: true } team when item.ScheduledFor <= clock.GetUtcNow() => await HandToTeamAsync(item, team.Reason, cancellationToken),
            _ => false,
        };
    }

    private async Task<bool> BeginAsync(QueueItem item, ChatSettings chat, PublishingRoute.Automatic automatic, CancellationToken cancellationToken)
    {
        var publication = new PublicationBeginning(automatic.Account, automatic.DueAt).Of(item, chat, clock.GetUtcNow());
        crash.Pass(CrashPoint.IntakeBefore);
        var isTaken = await work.ExecuteAsync(
            async token =>
            {
                if (!await rows.BeginWaitingAsync(item, token))
                {
                    return false;
                }

                await publications.AddAsync(publication, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Queue, item.TeamId.Value, item.Id.ToString()), token);
                await changes.NotifyAsync(new Change(ChangeTopic.Publications, item.TeamId.Value, publication.Id.ToString()), token);
                return true;
            },
            cancellationToken);
        crash.Pass(CrashPoint.IntakeCommitted);
        return isTaken;
    }

    /// <summary>Its card comes at once, and says why the post does not go out by itself.</summary>
    private Task<bool> HandToTeamAsync(QueueItem item, string reason, CancellationToken cancellationToken) => work.ExecuteAsync(
        async token =>
        {
            if (!await rows.BeginWaitingAsync(item, token))
            {
                return false;
            }

            await rows.HandToTeamAsync(item.Id, reason, token);
            await changes.NotifyAsync(new Change(ChangeTopic.Queue, item.TeamId.Value, item.Id.ToString()), token);
            await changes.NotifyAsync(new Change(ChangeTopic.Publications, item.TeamId.Value), token);
            return true;
        },
        cancellationToken);

    /// <summary>Takes one that begins now. False when it stays as it is, or what follows is written down.</summary>
    /// <param name="held">Is told when it is claimed.</param>
    internal async Task<bool> BeginAsync(QueueItem item, Action<QueueItem> held, CancellationToken cancellationToken)
    {
        var chat = (await chats.FindAsync(item.TeamId, item.ChatSettingsId, cancellationToken))!;
        var picture = (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!;
        if (await routing.RouteAsync(new RouteQuestion(item, picture, chat), cancellationToken) is not PublishingRoute.Automatic
            || await rows.ClaimAsync(item.TeamId, item.Id, new Lease(process.Name, clock.GetUtcNow() + LeaseTime), cancellationToken) is not { } claimed)
        {
            return false;
        }

        held(claimed);
        return await trace.RunAsync("PublishingIntake", "Begin", Actor.Clock(item.TeamId), async _ =>
        {
            if (await check.PassAsync(claimed, chat, cancellationToken) is not { } pass)
            {
                return false;
            }

            return await TakeOverAsync(pass, chat, cancellationToken, mayCallOut: false) || (await queue.ReleaseAsync(claimed, cancellationToken) && false);
        });
    }
}
