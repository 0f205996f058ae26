using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>Begins a post's automatic publish because a person wants it out now, inside the caller's unit of work, which holds the queue row.</summary>
public sealed class PublicationStarts(
    IPublishingQueueRepository rows,
    IPublicationRepository publications,
    ICarouselItemRepository carousels,
    IChatSettingsRepository chats,
    PublicationStops stops,
    IChangeNotifier changes,
    TimeProvider clock)
{
    /// <summary>Instead of whatever was on its way of this post. Settled when it is too late for that, or somebody decides at this moment.</summary>
    /// <exception cref="ConflictException">A picture of the carousel is going out with another at this moment, or the post's account was changed meanwhile.</exception>
    public async Task<AutoPostOutcome> BeginAsync(
        QueueItem item, PublishingRoute.Automatic automatic, AutoPostWish wish, Actor by, CancellationToken cancellationToken)
    {
        if (item.Status is QueueStatus.Publishing or QueueStatus.Unconfirmed)
        {
            return new AutoPostOutcome.Settled(new PostDecision.TooLate(item.Status is QueueStatus.Unconfirmed));
        }

        if (item.Status is not (QueueStatus.AwaitingTeam or QueueStatus.Scheduled)
            || (item.Status is QueueStatus.Scheduled && !await rows.MoveAsync(item.Id, QueueStatus.Scheduled, QueueStatus.AwaitingTeam, cancellationToken)))
        {
            return new AutoPostOutcome.Settled(new PostDecision.Busy());
        }

        // Instagram was asked since the post was looked at, which may have taken seconds.
        var chat = (await chats.FindAsync(item.TeamId, item.ChatSettingsId, cancellationToken))!;
        if ((item.InstagramAccountId ?? chat.ActiveInstagramAccountId) != automatic.Account)
        {
            throw new ConflictException("The account of this post was changed meanwhile: look at the card again, and start it once more if it is the right one.");
        }

        await stops.CancelAsync(item, $"{by.Name} wants it out now", cancellationToken);
        var now = clock.GetUtcNow();
        var publication = new PublicationBeginning(automatic.Account, now) { Kind = wish.Kind, IsAskedFor = true, RequestedBy = by.UserId }.Of(item, chat, now);
        await publications.AddAsync(publication, cancellationToken);
        if (wish.Kind is PublicationKind.Carousel && !await carousels.AddAsync(CarouselItem.AllOf(publication, wish.Further), cancellationToken))
        {
            throw new ConflictException("One of these pictures is going out with another carousel at this moment: choose another, or try again when that is done.");
        }

        await changes.NotifyAsync(new Change(ChangeTopic.Publications, item.TeamId.Value, publication.Id.ToString()), cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Queue, item.TeamId.Value, item.Id.ToString()), cancellationToken);
        return new AutoPostOutcome.Begun();
    }
}
