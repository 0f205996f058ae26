using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Cards that are not sent any more: the record says why, and a person is told. A send whose answer was lost may have arrived, and one that broke
/// off as well: without a bound, one picture would fill a chat.
/// </summary>
public sealed class LostCards(IMediaItemRepository media, SlotFailures slots, AlertDesk alerts)
{
    /// <summary>So many cards of one post may be in a chat at worst.</summary>
    public const int MostInDoubt = 3;

    /// <param name="why">The last cause, as a sentence's end.</param>
    public static string InDoubt(string why) => $"The card may have been sent {MostInDoubt} times, and nobody knows whether it came: {why}";

    /// <summary>Ends a post whose card may be in the chat as often as it ever may, before it is sent once more. False when it may be sent.</summary>
    public async Task<bool> EndAsync(QueueItem claimed, ChatSettings chat, CancellationToken cancellationToken)
    {
        if (claimed.SendsInDoubt < MostInDoubt)
        {
            return false;
        }

        var picture = (await media.FindAsync(claimed.TeamId, claimed.MediaItemId, cancellationToken))!;
        await GiveUpAsync(claimed, picture, chat, InDoubt(claimed.LastError ?? "each time the work broke off."), cancellationToken);
        return true;
    }

    /// <summary>The post leaves the plan as failed; its picture may be planned again.</summary>
    /// <param name="reason">A sentence.</param>
    public async Task GiveUpAsync(QueueItem claimed, MediaItem picture, ChatSettings chat, string reason, CancellationToken cancellationToken)
    {
        if (await slots.RecordAsync(claimed, picture, reason, cancellationToken))
        {
            await TellAsync(
                claimed, chat,
                $"{picture.FileName} was given up in {chat.Name}. {reason} It is in the history as failed, and can be planned again.",
                cancellationToken);
        }
    }

    /// <summary>The same for a post that waits for the team already, or goes out by itself: it is not the card's to end.</summary>
    /// <param name="claimed">Its claim counts as a send already.</param>
    /// <param name="publication">Its newest.</param>
    public async Task<bool> LeaveAsync(QueueItem claimed, ChatSettings chat, Publication? publication, CancellationToken cancellationToken)
    {
        if (claimed.SendsInDoubt <= MostInDoubt)
        {
            return false;
        }

        var picture = (await media.FindAsync(claimed.TeamId, claimed.MediaItemId, cancellationToken))!;
        await TellAsync(
            claimed, chat,
            $"The card of {picture.FileName} may have been sent to {chat.Name} {MostInDoubt} times, nobody knows whether it came or was deleted, and it is not sent again by itself. "
                + (publication is null or { Step: PublicationStep.Failed or PublicationStep.Cancelled or PublicationStep.Rehearsed }
                    ? $"The post waits until somebody decides about it: opened in /queue, its card comes again; without one, on the dashboard, under “Waiting for a decision”, with storyline queue posted, skip or reject {claimed.Id}, or, where Instagram is on, with storyline publication start {claimed.Id}. How it stands, storyline queue show {claimed.Id} says."
                    : "The post does not depend on it; the dashboard and storyline publication list --open show how far it is, and what it waits for. Opened in /queue, its card comes again."),
            cancellationToken);
        return true;
    }

    private Task TellAsync(QueueItem item, ChatSettings chat, string message, CancellationToken cancellationToken) =>
        alerts.RaiseAsync(chat.TeamId, AlertKind.CardGivenUp, item.Id.ToString(), message, cancellationToken);
}
