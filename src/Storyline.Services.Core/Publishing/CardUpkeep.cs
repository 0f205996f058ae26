using Storyline.Data.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Makes cards in chats show what was decided. The wanted text is in the database since the decision, so that nothing is lost when a process
/// dies before the edit, or Telegram cannot be reached.
/// </summary>
public sealed class CardUpkeep(IChatCardRepository cards, IChatMessenger messenger, TimeProvider clock)
{
    private const int AtOnce = 50;
    private const int GiveUpAfter = 20;

    /// <summary>Collapses every card that should be. Returns how many were; those that failed are tried again next time.</summary>
    public async Task<int> CollapseAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var card in await cards.ListToCollapseAsync(AtOnce, cancellationToken))
        {
            try
            {
                await messenger.EditCaptionAsync(card.TelegramChatId, card.TelegramMessageId, card.CollapsedText!, null, cancellationToken);
                await cards.MarkCollapsedAsync(card, clock.GetUtcNow(), cancellationToken);
                done++;
            }
            catch (IntegrationException failure) when (failure.Kind is FailureKind.Unavailable or FailureKind.Unauthorized)
            {
                // Not this card's fault, and the others would fare no better.
                return done;
            }
            catch (IntegrationException)
            {
                await cards.CountFailedEditAsync(card, GiveUpAfter, clock.GetUtcNow(), cancellationToken);
            }
        }

        return done;
    }
}
