using Storyline.Bot.Updates;

namespace Storyline.Bot.Media;

/// <summary>Another page of the rejected pictures, in the same message.</summary>
internal sealed class LocksPageTap(LockPages pages) : ITap
{
    public const string Word = "locks-page";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => new(null)
    {
        Message = await pages.ComposeAsync(tap.Chat, tap.WorkChat, tap.By, LockPages.PageOf(tap.Subject), cancellationToken),
    };
}
