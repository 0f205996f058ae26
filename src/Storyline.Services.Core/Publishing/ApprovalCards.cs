using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>Makes the text and the buttons of a card.</summary>
public sealed class ApprovalCards(CallbackKeys keys)
{
    public static RichText Caption(QueueItem item, MediaItem picture, ChatSettings chat) =>
        ApprovalCard.Compose(new CardFacts(
            item, picture, chat, PostingWindow.Of(chat), null));

    public async Task<Keyboard> ButtonsAsync(QueueItemId id, ChatSettings chat, CancellationToken cancellationToken)
    {
        var subject = id.ToString();
        var data = await keys.IssueAsync(
            chat.TeamId, chat.TelegramChatId,
            [("posted", subject), ("skip", subject), ("reject", subject), ("why", subject)], cancellationToken);
        return ApprovalCard.Buttons(new CardButtons(data[0], data[1], data[2], data[3]));
    }

    /// <summary>The two answers to "reject for ever?".</summary>
    public async Task<Keyboard> RejectQuestionAsync(QueueItemId id, ChatSettings chat, CancellationToken cancellationToken)
    {
        var data = await keys.IssueAsync(
            chat.TeamId, chat.TelegramChatId, [("reject-yes", id.ToString()), ("reject-no", id.ToString())], cancellationToken);
        return ApprovalCard.RejectQuestion(data[0], data[1]);
    }
}
