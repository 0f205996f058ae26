using Storyline.Bot.Updates;
using Storyline.Services.Core.Media.Arrivals;

namespace Storyline.Bot.Media;

/// <summary>This category, for everything that the question is about.</summary>
internal sealed class SortTap(ArrivalSorting sorting) : ITap
{
    public string Action => "sort";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        Sorting.Answer(await sorting.ChooseAsync(tap.Chat, tap.MessageId, tap.Subject, tap.By, cancellationToken), tap.By);
}
