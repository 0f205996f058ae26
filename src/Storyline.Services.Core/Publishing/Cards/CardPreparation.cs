using Storyline.Data.Publishing;
using Storyline.Data.Teams;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>Looks once more whether a claimed post's card is to be sent, and makes it.</summary>
internal sealed class CardPreparation(
    IDispatchQueueRepository queue, IChatSettingsRepository chats, LostCards lost, FireTimeCheck check, PublishingIntake intake, ApprovalCards approval)
{
    /// <summary>Null: no card is sent now; what follows from that is written down.</summary>
    public async Task<ReadyCard?> RunAsync(QueueItem claimed, CancellationToken cancellationToken) =>
        await chats.FindAsync(claimed.TeamId, claimed.ChatSettingsId, cancellationToken) is { } chat
            && !await HasPausedAsync(claimed, chat, cancellationToken)
            && !await lost.EndAsync(claimed, chat, cancellationToken)
            && await check.PassAsync(claimed, chat, cancellationToken) is { } pass
            && !await intake.TakeOverAsync(pass, chat, cancellationToken)
            ? new ReadyCard(chat, pass, await approval.DrawAsync(pass.Item, pass.Media, chat, cancellationToken))
            : null;

    /// <summary>A chat that was paused between the claim and now gets its post back; what was forced goes out all the same.</summary>
    private async Task<bool> HasPausedAsync(QueueItem claimed, ChatSettings chat, CancellationToken cancellationToken)
    {
        if (!chat.IsPaused || claimed.IsForced)
        {
            return false;
        }

        await queue.ReleaseAsync(claimed, cancellationToken);
        return true;
    }
}
