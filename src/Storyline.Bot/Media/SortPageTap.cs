using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Notifications.Media;

namespace Storyline.Bot.Media;

/// <summary>More categories, under the same question.</summary>
internal sealed class SortPageTap(ArrivalSorting sorting, ArrivalQuestions questions) : ITap
{
    public string Action => "sort-page";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var parts = await sorting.ListAsync(tap.Chat, tap.MessageId, cancellationToken);
        if (parts is not [{ ChosenCategory: null }, ..])
        {
            return TapAnswer.Toast(ArrivalQuestion.Settled) with { Buttons = ButtonChange.None };
        }

        var (text, buttons) = await questions.ComposeAsync(parts, int.Parse(tap.Subject, CultureInfo.InvariantCulture), cancellationToken);
        return new TapAnswer(null) { Message = new Reply(text, buttons) };
    }
}
