using System.Runtime.ExceptionServices;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>
/// One round over what arrived in all chats. What one file or one chat meets holds up no other; it is tried again in the next round. So many failures in a
/// row that Telegram or the disk must be their cause end the round, and one in which nothing succeeded counts as failed.
/// </summary>
internal sealed class ArrivalRound
{
    private const int Enough = 3;
    private readonly HashSet<long> limited = [];
    private Exception? first;
    private bool anySucceeded;
    private int inARow;

    /// <summary>Does a piece of work for a chat, unless the chat has to be left alone in this round.</summary>
    public async Task TryAsync(long chatId, Func<Task> work)
    {
        if (limited.Contains(chatId))
        {
            return;
        }

        try
        {
            await work();
            (anySucceeded, inARow) = (true, 0);
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.RateLimited)
        {
            limited.Add(chatId);
        }
        catch (Exception trouble) when (trouble is IntegrationException or IOException or UnauthorizedAccessException)
        {
            first ??= trouble;
            if (++inARow == Enough)
            {
                throw;
            }
        }
    }

    /// <summary>Says what went wrong when nothing succeeded.</summary>
    public void End()
    {
        if (first is not null && !anySucceeded)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
