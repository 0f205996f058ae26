using Storyline.Bot.Updates;
using Storyline.Services.Core.Media.Arrivals;

namespace Storyline.Bot.Media;

/// <summary>None of it goes into the library.</summary>
internal sealed class DiscardTap(ArrivalSorting sorting) : ITap
{
    public string Action => "sort-discard";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        Sorting.Answer(await sorting.DiscardAsync(tap.Chat, tap.MessageId, tap.By, cancellationToken), tap.By);
}
