using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Accounts;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Makes cards in chats show what was decided. The wanted text is in the database since the decision, so that nothing is lost when a process
/// dies before the edit, or Telegram cannot be reached. Chats are served side by side, so that one that has to wait holds up no other.
/// </summary>
public sealed class CardUpkeep(
    IChatCardRepository cards,
    IPublicationRepository publications,
    IPublicationCardRepository steps,
    IQueueRepository queue,
    IHistoryRepository history,
    IMediaItemRepository media,
    ApprovalCards approval,
    PostOutcomes outcomes,
    IChatMessenger messenger,
    TimeProvider clock)
{
    /// <summary>So many are looked at in one round.</summary>
    public const int AtOnce = 50;
    private const int GiveUpAfter = 20;

    /// <summary>A chat whose turn does not come within this is served in the next round: an edit may be repeated at no risk.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Collapses every card that should be. Returns how many were; those that failed are tried again next time.</summary>
    public async Task<int> CollapseAsync(CancellationToken cancellationToken) =>
        await CollapseAsync(await cards.ListToCollapseAsync(AtOnce, cancellationToken), cancellationToken);

    private async Task<int> CollapseAsync(IReadOnlyList<ChatCard> open, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var accounts = open.Count == 0 ? null : await history.AccountNamesAsync([.. open.Select(card => card.QueueItemId)], cancellationToken);
        var faces = open.Select(card => (Card: card, Face: InstagramName.In(card.CollapsedText!, accounts!.GetValueOrDefault(card.QueueItemId))));
        var edits = await Task.WhenAll(faces.GroupBy(one => one.Card.TelegramChatId).Select(chat => EditAsync([.. chat], either.Token)));
        foreach (var (card, isDone) in edits.SelectMany(chat => chat))
        {
            await (isDone
                ? cards.MarkCollapsedAsync(card, clock.GetUtcNow(), cancellationToken)
                : cards.CountFailedEditAsync(card, GiveUpAfter, clock.GetUtcNow(), cancellationToken));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return edits.Sum(chat => chat.Count(edit => edit.IsDone));
    }

    /// <summary>One chat's, in order. Those that were not tried are not among the results.</summary>
    private async Task<List<(ChatCard Card, bool IsDone)>> EditAsync(IReadOnlyList<(ChatCard Card, RichText Face)> chat, CancellationToken cancellationToken)
    {
        var results = new List<(ChatCard, bool)>();
        foreach (var (card, face) in chat)
        {
            try
            {
                await messenger.EditCaptionAsync(card.TelegramChatId, card.TelegramMessageId, face, null, cancellationToken);
                results.Add((card, true));
            }
            catch (IntegrationException failure) when (failure.AffectsEveryCall)
            {
                // Not this card's fault, and the chat's others would fare no better.
                break;
            }
            catch (IntegrationException)
            {
                results.Add((card, false));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        return results;
    }

    /// <summary>
    /// Ends a card on which somebody tapped: whatever it showed, it shows <paramref name="line"/> afterwards. A card that came twice, because a
    /// process died or an answer was lost while it was sent, is ended like the one that is known. Other posts' cards do not come before it.
    /// </summary>
    public async Task EndAsync(TeamId teamId, QueueItemId id, string line, long chatId, int messageId, CancellationToken cancellationToken)
    {
        await cards.WantShownAgainAsync(teamId, id, line, cancellationToken);
        await CollapseAsync(await cards.ListToCollapseAsync(id, cancellationToken), cancellationToken);
        if (await cards.FindAsync(teamId, chatId, messageId, cancellationToken) is null)
        {
            await messenger.EditCaptionAsync(chatId, messageId, line, null, cancellationToken);
        }
    }

    /// <summary>
    /// Changes what a card shows while it waits: its buttons, and its words unless <paramref name="caption"/> is null. A decision that came in
    /// through another door meanwhile wins.
    /// </summary>
    public async Task<EditOutcome> ChangeAsync(
        TeamId teamId, QueueItemId id, long chatId, int messageId, RichText? caption, Keyboard buttons, CancellationToken cancellationToken)
    {
        var outcome = await (caption is null
            ? messenger.EditKeyboardAsync(chatId, messageId, buttons, cancellationToken)
            : messenger.EditCaptionAsync(chatId, messageId, caption, buttons, cancellationToken));
        if (await queue.FindAsync(teamId, id, cancellationToken) is null)
        {
            await EndAsync(teamId, id, await LineAsync(teamId, id, cancellationToken), chatId, messageId, cancellationToken);
        }

        return outcome;
    }

    /// <summary>
    /// Draws a card anew: one whose buttons are not understood any more, because they are too old or of another version, or one that somebody looks for. A
    /// message that is no card stays as it is.
    /// </summary>
    public async Task<EditOutcome> RedrawAsync(ChatSettings chat, int messageId, CancellationToken cancellationToken)
    {
        if (await cards.FindAsync(chat.TeamId, chat.TelegramChatId, messageId, cancellationToken) is not { QueueItemId: var id })
        {
            return EditOutcome.Gone;
        }

        if (await queue.FindAsync(chat.TeamId, id, cancellationToken) is { } item
            && await media.FindAsync(chat.TeamId, item.MediaItemId, cancellationToken) is { } picture)
        {
            var publication = await publications.FindByQueueItemAsync(chat.TeamId, id, cancellationToken);
            var face = await approval.DrawAsync(item, picture, chat, cancellationToken);
            var outcome = await ChangeAsync(chat.TeamId, id, chat.TelegramChatId, messageId, face.Caption, face.Buttons, cancellationToken);
            // What came about while this change waited for its turn must not stay hidden under it.
            await (publication is null || outcome is EditOutcome.Gone ? Task.CompletedTask : steps.MarkShownAsync(publication, cancellationToken));
            return outcome;
        }

        await EndAsync(chat.TeamId, id, await LineAsync(chat.TeamId, id, cancellationToken), chat.TelegramChatId, messageId, cancellationToken);
        return EditOutcome.Shown;
    }

    private async Task<string> LineAsync(TeamId teamId, QueueItemId id, CancellationToken cancellationToken) =>
        await outcomes.FindAsync(teamId, id, cancellationToken) ?? CollapsedCard.Gone;
}
