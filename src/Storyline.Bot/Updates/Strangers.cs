using System.Collections.Concurrent;

namespace Storyline.Bot.Updates;

/// <summary>Chats of no team that were told so by this process: once is polite, twice is not.</summary>
internal sealed class Strangers
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<long, bool> told = new();

    public bool IsFirstTime(long chatId)
    {
        if (told.Count >= MostRemembered)
        {
            told.Clear();
        }

        return told.TryAdd(chatId, true);
    }
}
