using System.Collections.Concurrent;
using Storyline.Models.Accounts;

namespace Storyline.Services.Core.Publishing;

/// <summary>Within this process, posts of one account go out one after the other; between processes the database sees to it.</summary>
public sealed class AccountTurns
{
    private readonly ConcurrentDictionary<InstagramAccountId, SemaphoreSlim> turns = new();

    /// <summary>Waits for the account's turn; disposing of the result ends it.</summary>
    public async Task<IDisposable> TakeAsync(InstagramAccountId account, CancellationToken cancellationToken)
    {
        var turn = turns.GetOrAdd(account, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
