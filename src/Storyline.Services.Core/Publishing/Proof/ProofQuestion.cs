using Storyline.Data.Teams;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Services.Core.Publishing.Proof;

/// <summary>
/// Asks the team whether a post is on Instagram that was not found there: on its card, or in a message when the card is gone. Where the chat takes
/// nothing from the bot, the dashboard and the command line ask.
/// </summary>
public sealed class ProofQuestion(IChatSettingsRepository chats, PostOutcomes outcomes, CallbackKeys keys, IChatMessenger messenger)
{
    /// <summary>Asks; returns the message that does, or null when the chat cannot be asked.</summary>
    /// <param name="isUnclear">Something was found, but not one thing alone.</param>
    /// <exception cref="IntegrationException">The chat cannot be reached; it may be asked again.</exception>
    public async Task<int?> AskAsync(HistoryEntry entry, bool isUnclear, CancellationToken cancellationToken)
    {
        if (await chats.FindAsync(entry.TeamId, entry.ChatSettingsId, cancellationToken) is not { } chat)
        {
            return null;
        }

        var line = await outcomes.FindAsync(entry.TeamId, entry.QueueItemId, cancellationToken) ?? CollapsedCard.Gone;
        var words = ProofQuestionMessage.Compose(line, isUnclear);
        var data = await keys.IssueAsync(
            chat.TeamId, chat.TelegramChatId, [("story-live", entry.Id.ToString()), ("story-not", entry.Id.ToString())], cancellationToken);
        var buttons = ProofQuestionMessage.Buttons(data[0], data[1]);
        try
        {
            return entry.TelegramMessageId is { } card && await EditAsync(chat.TelegramChatId, card, words, buttons, cancellationToken)
                ? card
                : (await messenger.SendTextAsync(chat.TelegramChatId, words, buttons, cancellationToken)).MessageId;
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.Forbidden or FailureKind.NotFound or FailureKind.Refused)
        {
            // The chat will not take it later either; the question stands in the history.
            return null;
        }
    }

    private async Task<bool> EditAsync(long chatId, int messageId, RichText words, Keyboard buttons, CancellationToken cancellationToken)
    {
        try
        {
            return await messenger.EditCaptionAsync(chatId, messageId, words, buttons, cancellationToken) is EditOutcome.Shown;
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.Refused or FailureKind.NotFound)
        {
            return false;
        }
    }
}
