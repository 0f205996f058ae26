using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Scheduling;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Posts are made ready a few at a time, in the order of their claims: more would only wait for each other in the database. What takes too long is not waited
/// for, and its turn is free: a disk that hangs keeps no other chat's posts.
/// </summary>
internal sealed class PreparationTurns(TimeSpan limit, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private const int AtOnce = 6;
    private readonly SemaphoreSlim turns = new(AtOnce);
    private readonly BoundedWork<QueueItemId> bounded = new(limit, clock);

    /// <param name="begun">Called when its turn has come.</param>
    /// <param name="preparation">Has a scope of its own, which lasts as long as it does, also when nobody waits for it any more.</param>
    /// <exception cref="TimeoutException">It takes too long.</exception>
    public async Task<T> TakeAsync<T>(QueueItemId id, Action begun, Func<IServiceProvider, Task<T>> preparation)
    {
        await turns.WaitAsync(CancellationToken.None);
        try
        {
            begun();
            return await bounded.RunAsync(id, () => InScopeAsync(preparation), late: null, CancellationToken.None);
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
}
