using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Media;

namespace Storyline.Bot.Media;

/// <summary>A category that does not exist yet: asks for its name.</summary>
internal sealed class NewCategoryTap(ArrivalSorting sorting, Questions questions) : ITap
{
    public string Action => "sort-new";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        if (await sorting.ListAsync(tap.Chat, tap.MessageId, cancellationToken) is not [{ ChosenCategory: null }, ..])
        {
            return TapAnswer.Toast(ArrivalQuestion.Settled) with { Buttons = ButtonChange.None };
        }

        var question = new Question(
            NewCategoryReply.Asks, tap.MessageId.ToString(CultureInfo.InvariantCulture), ArrivalQuestion.AskName(), "Name of the category", tap.MessageId);
        return new TapAnswer(null) { Then = token => questions.AskAsync(tap.Chat, tap.By, question, token) };
    }
}
