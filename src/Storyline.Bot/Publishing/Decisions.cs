using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>
/// What a person is told about a decision, and what the card turns into. The card's last line is in the database with the decision: it is
/// shown right after the toast, and by the upkeep when that fails.
/// </summary>
internal sealed class Decisions(PostActions posts, CardUpkeep upkeep, IChatMessenger messenger)
{
    /// <summary>Other buttons under a card that still waits. A decision that came in through another door meanwhile wins: its card ends without any.</summary>
    public TapAnswer Change(TapCall tap, Keyboard buttons) => new(null)
    {
        Buttons = new ButtonChange(buttons),
        Then = async token =>
        {
            if (await posts.LookAsync(tap.QueueItemId, tap.By, token) is not null)
            {
                await messenger.EditKeyboardAsync(tap.Chat.TelegramChatId, tap.MessageId, null, token);
            }
        },
    };

    public TapAnswer Answer(PostDecision decision) => decision switch
    {
        PostDecision.Done done => TapAnswer.Toast(done.Line) with { Then = upkeep.CollapseAsync },
        PostDecision.AlreadyHandled before => TapAnswer.Toast(DecisionToast.Already(before.Line)) with { Then = upkeep.CollapseAsync },
        PostDecision.Busy => TapAnswer.Toast(DecisionToast.Busy),
        PostDecision.DryRun => TapAnswer.Toast(DecisionToast.DryRun),
        PostDecision.Unknown => TapAnswer.Toast(DecisionToast.Gone) with { Buttons = ButtonChange.None },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
