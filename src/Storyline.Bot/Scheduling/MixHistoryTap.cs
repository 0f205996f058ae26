using Storyline.Bot.Updates;

namespace Storyline.Bot.Scheduling;

internal sealed class MixHistoryTap(MixPages pages) : ITap
{
    public const string Word = "mix-history";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        new(null) { Message = await pages.HistoryAsync(tap.Chat, tap.WorkChat, cancellationToken) };
}
