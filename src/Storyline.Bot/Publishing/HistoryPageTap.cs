using Storyline.Bot.Updates;

namespace Storyline.Bot.Publishing;

/// <summary>Another page of the record, in the same message.</summary>
internal sealed class HistoryPageTap(HistoryPages pages) : ITap
{
    public const string Word = "history-page";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        new(null) { Message = await pages.ComposeAsync(tap.Chat, tap.WorkChat, PageSubject.Read(tap.Subject), cancellationToken) };
}
