using Storyline.Bot.Updates;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>A button that gives up the question which waits for this person's text. The message keeps its words and loses its buttons.</summary>
internal sealed class CancelTap(Questions questions) : ITap
{
    public const string Word = "cancel";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        TapAnswer.Toast(await questions.CloseAsync(tap.Chat, tap.By, cancellationToken) ? QuestionMessage.Cancelled : QuestionMessage.NothingToCancel) with
        {
            Buttons = ButtonChange.None,
        };
}
