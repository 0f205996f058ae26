using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Cards that somebody looks for: one that is gone from its chat or was given up comes again, sent by <see cref="UnshownCards"/>.
/// </summary>
public sealed class RecalledCards(
    IQueueRepository queue,
    IPublishingQueueRepository rows,
    IChatSettingsRepository chats,
    CardUpkeep upkeep,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace)
{
    /// <summary>
    /// Returns whether the card of a post that waits or is on its way comes again. One that is there is drawn anew instead: only a change tells whether it
    /// is there. A post that is only planned, or decided by now, has none to bring.
    /// </summary>
    public Task<bool> RecallAsync(QueueItemId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        return trace.RunAsync("RecalledCards", "Recall", by, async notes =>
        {
            var comes = await queue.FindAsync(by.TeamId, id, cancellationToken) is { Status: QueueStatus.AwaitingTeam or QueueStatus.Publishing or QueueStatus.Unconfirmed } item
                && await IsGoneAsync(item, cancellationToken)
                && await BringAsync(item, cancellationToken);
            if (!comes)
            {
                notes.FoundNothing();
            }

            return comes;
        });
    }

    private async Task<bool> IsGoneAsync(QueueItem item, CancellationToken cancellationToken)
    {
        if (item.TelegramMessageId is not { } messageId)
        {
            return true;
        }

        var chat = (await chats.FindAsync(item.TeamId, item.ChatSettingsId, cancellationToken))!;
        return await upkeep.RedrawAsync(chat, messageId, cancellationToken) is EditOutcome.Gone;
    }

    private Task<bool> BringAsync(QueueItem item, CancellationToken cancellationToken) => work.ExecuteAsync(
        async token =>
        {
            var comes = await rows.ShowAnewAsync(item, LostCards.MostInDoubt, token);
            await (comes ? changes.NotifyAsync(new Change(ChangeTopic.Publications, item.TeamId.Value), token) : Task.CompletedTask);
            return comes;
        },
        cancellationToken);
}
