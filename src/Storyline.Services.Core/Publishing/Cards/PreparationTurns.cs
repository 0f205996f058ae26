using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Cards are made ready a few at a time, in the order of their claims: more would only wait for each other in the database. What takes too long is not waited
/// for, and its turn is free: a disk that hangs keeps no other chat's cards.
/// </summary>
internal sealed class PreparationTurns(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private const int AtOnce = 6;

    /// <summary>Longer than the database and Instagram take to fail.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim turns = new(AtOnce);

    /// <summary>What was not waited for any longer. It is not begun a second time until it has come back: each may keep a thread.</summary>
    private readonly ConcurrentDictionary<QueueItemId, Task> hanging = new();

    /// <param name="begun">Called when its turn has come.</param>
    /// <param name="preparation">Has a scope of its own, which lasts as long as it does, also when nobody waits for it any more.</param>
    /// <exception cref="TimeoutException">It takes too long.</exception>
    public async Task<T> TakeAsync<T>(QueueItemId id, Action begun, Func<IServiceProvider, Task<T>> preparation)
    {
        await turns.WaitAsync(CancellationToken.None);
        try
        {
            begun();
            if (Hangs(id))
            {
                throw new TimeoutException("It has hung since it was claimed before.");
            }

            // On another thread: what asks a disk that hangs does not come back.
            var work = Task.Run(() => InScopeAsync(preparation), CancellationToken.None);
            try
            {
                return await work.WaitAsync(Limit, clock);
            }
            catch (TimeoutException)
            {
                hanging[id] = work;
                throw;
            }
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> preparation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await preparation(scope.ServiceProvider);
    }

    private bool Hangs(QueueItemId id)
    {
        foreach (var (back, _) in hanging.Where(one => one.Value.IsCompleted))
        {
            hanging.TryRemove(back, out _);
        }

        return hanging.ContainsKey(id);
    }
}
