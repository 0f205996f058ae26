using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>What people start and stop: a post that is to go out by itself now, and one that is not to.</summary>
public sealed class AutoPosting(
    IQueueRepository queue,
    IPublishingQueueRepository rows,
    IMediaItemRepository media,
    IChatSettingsRepository chats,
    PublishRouting routing,
    PublishCheck check,
    PublicationStarts starts,
    PublicationStops stops,
    PostActions posts,
    IChangeNotifier changes,
    IUnitOfWork work,
    ICrashPoints crash,
    ServiceTrace trace)
{
    /// <summary>Has a waiting post published now.</summary>
    /// <exception cref="InvalidRequestException">There is no such post; the message says why.</exception>
    /// <exception cref="NotFoundException">A picture of the carousel is not in the team's library.</exception>
    /// <exception cref="ConflictException">A picture of the carousel is going out with another at this moment, or the post's account was changed meanwhile.</exception>
    public Task<AutoPostOutcome> StartAsync(QueueItemId id, AutoPostWish wish, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        if (CarouselRules.Mistake(wish.Kind, wish.Further) is { } mistake)
        {
            throw new InvalidRequestException(mistake);
        }

        return trace.RunAsync("AutoPosting", "Start", by, async _ =>
        {
            if (await queue.FindAsync(by.TeamId, id, cancellationToken) is not { } item)
            {
                return await SettledAsync(id, by, cancellationToken);
            }

            var chat = (await chats.FindAsync(item.TeamId, item.ChatSettingsId, cancellationToken))!;
            var picture = (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!;
            if (await check.RefusalAsync(picture, wish, cancellationToken) is { } refusal)
            {
                return new AutoPostOutcome.Refused(refusal);
            }

            var question = new RouteQuestion(item, picture, chat) { Kind = wish.Kind, IsAskedFor = true };
            return await routing.RouteAsync(question, cancellationToken) switch
            {
                PublishingRoute.Automatic automatic => await work.ExecuteAsync(
                    async token => await queue.TakeAsync(by.TeamId, id, token) switch
                    {
                        Taken.Ours ours => await starts.BeginAsync(ours.Item, automatic, wish, by, token),
                        Taken.Busy => new AutoPostOutcome.Settled(new PostDecision.Busy()),
                        _ => await SettledAsync(id, by, token),
                    },
                    cancellationToken),
                PublishingRoute.Team team => new AutoPostOutcome.Refused($"It cannot go out by itself: {team.Reason.TrimEnd('.')}."),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });
    }

    /// <summary>The post waits for the team instead. Possible until the moment at which the publish call is decided.</summary>
    public Task<AutoPostOutcome> StopAsync(QueueItemId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        return trace.RunAsync("AutoPosting", "Stop", by, async _ =>
        {
            var outcome = await work.ExecuteAsync(
                async token => await queue.TakeAsync(by.TeamId, id, token) switch
                {
                    Taken.Ours ours => await StopAsync(ours.Item, by, token),
                    Taken.Busy => new AutoPostOutcome.Settled(new PostDecision.Busy()),
                    _ => await SettledAsync(id, by, token),
                },
                cancellationToken);
            crash.Pass(CrashPoint.CancelCommitted);
            return outcome;
        });
    }

    private async Task<AutoPostOutcome> StopAsync(QueueItem item, Actor by, CancellationToken cancellationToken)
    {
        if (item.Status is QueueStatus.Publishing or QueueStatus.Unconfirmed)
        {
            return new AutoPostOutcome.Settled(new PostDecision.TooLate(item.Status is QueueStatus.Unconfirmed));
        }

        if (await stops.CancelAsync(item, $"{by.Name} stopped it", cancellationToken) is null)
        {
            return new AutoPostOutcome.Refused("It was not on its way: the post waits for the team.");
        }

        await rows.HandToTeamAsync(item.Id, null, cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Queue, item.TeamId.Value, item.Id.ToString()), cancellationToken);
        return new AutoPostOutcome.Stopped();
    }

    private async Task<AutoPostOutcome> SettledAsync(QueueItemId id, Actor by, CancellationToken cancellationToken) =>
        new AutoPostOutcome.Settled(await posts.LookAsync(id, by, cancellationToken) ?? new PostDecision.Unknown());
}
