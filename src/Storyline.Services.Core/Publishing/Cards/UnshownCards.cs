using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Sends the cards of posts that wait for the team or go out by themselves and are in no chat: the publishing waits for no chat, and a chat that moved has
/// left its cards behind. Chats are served side by side, and a chat's cards in order.
/// </summary>
public sealed class UnshownCards(
    IPublishingQueueRepository rows,
    IPublicationRepository publications,
    IPublicationCardRepository cards,
    IQueueRepository queue,
    IMediaItemRepository media,
    IChatSettingsRepository chats,
    SentCards kept,
    CardFailures failures,
    LostCards lost,
    ApprovalCards approval,
    CardDelivery delivery,
    ProcessIdentity process,
    ICrashPoints crash,
    TimeProvider clock)
{
    private const int AtOnce = 30;

    /// <summary>So long a card may be on its way; one that was begun before its post went out arrives within it.</summary>
    internal static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    /// <summary>A chat whose turn does not come within this is served in the next round.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Returns how many were sent; those that failed are tried again, later and later.</summary>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        var claimed = await rows.ClaimUnshownAsync(clock.GetUtcNow(), new Lease(process.Name, clock.GetUtcNow() + LeaseTime), LostCards.MostInDoubt, AtOnce, cancellationToken);
        var drawn = new List<(QueueItem Item, Publication? Publication, MediaItem Picture, ChatSettings Chat, CardFace Face)>();
        foreach (var item in claimed.OrderBy(item => item.ScheduledFor))
        {
            var picture = (await media.FindAsync(item.TeamId, item.MediaItemId, CancellationToken.None))!;
            var chat = (await chats.FindAsync(item.TeamId, item.ChatSettingsId, CancellationToken.None))!;
            // The step first: when it moves on while the card is drawn, the card is changed afterwards.
            var publication = await publications.FindByQueueItemAsync(item.TeamId, item.Id, CancellationToken.None);
            if (await lost.LeaveAsync(item, chat, publication, CancellationToken.None))
            {
                continue;
            }

            var now = await queue.FindAsync(item.TeamId, item.Id, CancellationToken.None) ?? item;
            drawn.Add((item, publication, picture, chat, await approval.DrawAsync(now, picture, chat, CancellationToken.None)));
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var (sends, lastOf) = (new List<Task<Sending>>(), new Dictionary<ChatSettingsId, Task<Sending>>());
        foreach (var (_, _, picture, chat, face) in drawn)
        {
            lastOf[chat.Id] = TrySendAsync(lastOf.GetValueOrDefault(chat.Id), picture, chat, face, either.Token);
            sends.Add(lastOf[chat.Id]);
        }

        var sent = 0;
        foreach (var ((item, publication, _, chat, _), send) in drawn.Zip(sends))
        {
            var sending = await send;
            var message = sending.Message;
            await (message is not null
                ? kept.KeepAsync(item, chat, message, token => rows.MarkShownAsync(item, message.ChatId, message.MessageId, token), CancellationToken.None)
                : rows.ShowLaterAsync(item, clock.GetUtcNow() + Wait(item, publication, sending.Failure), sending.IsInDoubt, isTry: sending.Failure is not null, CancellationToken.None));
            crash.Pass(CrashPoint.CardCommitted);
            await (message is not null && publication is not null
                ? cards.MarkShownAsync(publication, CancellationToken.None)
                : Task.CompletedTask);
            await (message is not null ? failures.EndAsync(chat, CancellationToken.None)
                : sending.Failure is { } failure ? failures.TellAsync(item, chat, failure, CancellationToken.None)
                : Task.CompletedTask);
            sent += message is null ? 0 : 1;
        }

        return sent;
    }

    /// <summary>When the next card is to be sent, or null.</summary>
    public Task<DateTimeOffset?> NextAtAsync(CancellationToken cancellationToken) => rows.NextUnshownAtAsync(LostCards.MostInDoubt, cancellationToken);

    /// <summary>What only did not get its turn has it soon; so has what is on its way by itself, for its card may ask something.</summary>
    private static TimeSpan Wait(QueueItem item, Publication? publication, IntegrationException? failure) => failure is null || publication is not null
        ? PublishWaits.AfterFailure(item.RetryCount + 1, failure?.RetryAfter)
        : CardFailures.Wait(item.RetryCount, failure);

    /// <param name="before">The chat's card before this one; null for its first. What kept that one back and is not its own fault keeps this one back as well.</param>
    private async Task<Sending> TrySendAsync(Task<Sending>? before, MediaItem picture, ChatSettings chat, CardFace face, CancellationToken cancellationToken)
    {
        if (before is not null && await before is { IsOfChat: true } trouble)
        {
            return trouble;
        }

        try
        {
            var message = await delivery.SendAsync(chat, picture, face.Caption, face.Buttons, cancellationToken);
            crash.Pass(CrashPoint.CardSent);
            return new Sending(message);
        }
        catch (IntegrationException failure)
        {
            return new Sending(null, failure.Kind is FailureKind.Unknown, failure, failure.AffectsEveryCall || CardFailures.IsOfChat(failure));
        }
        catch (OperationCanceledException)
        {
            return new Sending(null, IsOfChat: true);
        }
    }

    /// <param name="Message">Null: it was not sent, or nobody knows.</param>
    /// <param name="IsOfChat">Whether the chat's next card would fare no better. Then it is certain that nothing came.</param>
    private sealed record Sending(SentMessage? Message, bool IsInDoubt = false, IntegrationException? Failure = null, bool IsOfChat = false);
}
