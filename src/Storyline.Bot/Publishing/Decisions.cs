using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>
/// What a person is told about a decision, and what the card turns into. The card's last line is in the database with the decision: it is
/// shown right after the toast, and by the upkeep when that fails.
/// </summary>
internal sealed class Decisions(CardUpkeep upkeep, ApprovalCards cards, QueueService queue)
{
    /// <summary>Other buttons under a card that still waits.</summary>
    public TapAnswer Change(TapCall tap, Keyboard buttons, string? toast = null) => Change(tap, null, buttons, toast);

    /// <summary>The card as it waits, with all its words and buttons.</summary>
    public async Task<TapAnswer> RestoreAsync(TapCall tap, string? toast, CancellationToken cancellationToken)
    {
        var planned = await queue.GetAsync(tap.By.TeamId, tap.QueueItemId, cancellationToken);
        var face = await cards.DrawAsync(planned.Queue, planned.Media, tap.Chat, cancellationToken);
        return Change(tap, face.Caption, face.Buttons, toast);
    }

    public async Task<TapAnswer> AnswerAsync(TapCall tap, PostDecision decision, CancellationToken cancellationToken)
    {
        switch (decision)
        {
            case PostDecision.Done done:
                return End(tap, done.Line, done.Line);
            case PostDecision.AlreadyHandled before:
                return End(tap, DecisionToast.Already(before.Line), before.Line);
            case PostDecision.Unknown:
                return End(tap, DecisionToast.Gone, CollapsedCard.Gone);
            case PostDecision.Busy:
                return TapAnswer.Toast(DecisionToast.Busy);
            case PostDecision.TooLate late:
                return TapAnswer.Toast(late.IsUnconfirmed ? DecisionToast.Unconfirmed : DecisionToast.TooLate);
            case PostDecision.DryRun dry:
                var face = await cards.DryRunAsync(tap.QueueItemId, dry.Status, dry.Line, tap.Chat, cancellationToken);
                return Change(tap, face.Caption, face.Buttons, DecisionToast.DryRun);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private TapAnswer Change(TapCall tap, RichText? caption, Keyboard buttons, string? toast) => new(toast)
    {
        Then = token => upkeep.ChangeAsync(tap.By.TeamId, tap.QueueItemId, tap.Chat.TelegramChatId, tap.MessageId, caption, buttons, token),
    };

    private TapAnswer End(TapCall tap, string toast, string line) => TapAnswer.Toast(toast) with
    {
        Then = token => upkeep.EndAsync(tap.By.TeamId, tap.QueueItemId, line, tap.Chat.TelegramChatId, tap.MessageId, token),
    };
}
