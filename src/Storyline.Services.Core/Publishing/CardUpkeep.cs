using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Makes cards in chats show what was decided. The wanted text is in the database since the decision, so that nothing is lost when a process
/// dies before the edit, or Telegram cannot be reached. Chats are served side by side, so that one that has to wait holds up no other.
/// </summary>
public sealed class CardUpkeep(IChatCardRepository cards, IChatMessenger messenger, TimeProvider clock)
{
    /// <summary>So many are looked at in one round.</summary>
    public const int AtOnce = 50;
    private const int GiveUpAfter = 20;

    /// <summary>A chat whose turn does not come within this is served in the next round: an edit may be repeated at no risk.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Collapses every card that should be. Returns how many were; those that failed are tried again next time.</summary>
    public async Task<int> CollapseAsync(CancellationToken cancellationToken)
    {
        var open = await cards.ListToCollapseAsync(AtOnce, cancellationToken);
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var edits = await Task.WhenAll(open.GroupBy(card => card.TelegramChatId).Select(chat => EditAsync([.. chat], either.Token)));
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
    private async Task<List<(ChatCard Card, bool IsDone)>> EditAsync(IReadOnlyList<ChatCard> chat, CancellationToken cancellationToken)
    {
        var results = new List<(ChatCard, bool)>();
        foreach (var card in chat)
        {
            try
            {
                await messenger.EditCaptionAsync(card.TelegramChatId, card.TelegramMessageId, card.CollapsedText!, null, cancellationToken);
                results.Add((card, true));
            }
            catch (IntegrationException failure) when (failure.Kind is FailureKind.Unavailable or FailureKind.Unauthorized or FailureKind.RateLimited)
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
}
