using Storyline.Bot.Updates;

namespace Storyline.Bot.Scheduling;

internal sealed class MixBackTap(MixPages pages) : ITap
{
    public const string Word = "mix-back";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        new(null) { Message = await pages.ShowAsync(tap.Chat, tap.WorkChat, tap.By, cancellationToken) };
}
