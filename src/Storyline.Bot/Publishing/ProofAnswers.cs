using Storyline.Bot.Updates;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>Takes the answer whether a post is on Instagram, and ends the question: on the card, or in the message that asked.</summary>
internal sealed class ProofAnswers(ProofRecord record, CardUpkeep upkeep)
{
    public async Task<TapAnswer> AnswerAsync(TapCall tap, bool isLive, CancellationToken cancellationToken)
    {
        var answer = await record.AnswerAsync(new HistoryEntryId(Guid.Parse(tap.Subject)), isLive, tap.By, cancellationToken);
        var toast = TapAnswer.Toast(answer.IsFirst ? ProofQuestionMessage.Answered(isLive) : DecisionToast.Already(answer.Line));
        return answer.CardMessageId == tap.MessageId
            ? toast with { Then = token => upkeep.EndAsync(tap.By.TeamId, answer.QueueItemId, answer.Line, tap.Chat.TelegramChatId, tap.MessageId, token) }
            : toast with { Message = new Reply(answer.Line) };
    }
}
