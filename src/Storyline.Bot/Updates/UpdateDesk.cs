using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>
/// Hands stored updates to their chats: a chat's in order, different chats side by side. What does not fit onto the desk waits in the
/// database and is fetched when there is room; what is left on it when the process ends is there for the next one.
/// </summary>
internal sealed class UpdateDesk(IServiceScopeFactory scopes, IChatUpdateReader reader, UpdateHandler handler, TimeProvider clock) : IDisposable
{
    private const int ChatsAtOnce = 32;
    private const int MostOnTheDesk = 500;

    /// <summary>Longer than the handler's own patience: it did not come back.</summary>
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(3);
    private readonly Lanes<long> lanes = new(ChatsAtOnce);
    private readonly SemaphoreSlim turn = new(1);
    private readonly ConcurrentDictionary<long, DateTimeOffset?> desk = new();
    private volatile bool isBehind;

    /// <summary>Raised when updates may wait in the database.</summary>
    public WakeSignal Wake { get; } = new(clock);

    /// <summary>Whether an update has been handled for so long that nobody will come back from it.</summary>
    public bool IsStuck => desk.Values.Any(begun => clock.GetUtcNow() - begun > Stuck);

    /// <summary>Completes when what is on the desk now is done or left.</summary>
    public Task WhenDone => lanes.WhenDone;

    /// <summary>Takes what was stored a moment ago, unless older ones still wait for room.</summary>
    public async Task OfferAsync(IReadOnlyList<RawUpdate> stored, UpdateTerm term)
    {
        await turn.WaitAsync(term.Accepting);
        try
        {
            isBehind |= desk.Count + stored.Count > MostOnTheDesk;
            if (!isBehind)
            {
                Take(stored, term);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes what waits in the database, as far as there is room.</summary>
    public async Task RefillAsync(UpdateTerm term)
    {
        await turn.WaitAsync(term.Accepting);
        try
        {
            var room = Math.Max(1, MostOnTheDesk - desk.Count);
            await using var scope = scopes.CreateAsyncScope();
            var waiting = await scope.ServiceProvider.GetRequiredService<UpdateInbox>().WaitingAsync([.. desk.Keys], room, term.Accepting);
            isBehind = waiting.Count == room;
            Take(waiting, term);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        lanes.Dispose();
        turn.Dispose();
    }

    private void Take(IReadOnlyList<RawUpdate> updates, UpdateTerm term)
    {
        foreach (var raw in updates.Where(raw => desk.TryAdd(raw.UpdateId, null)))
        {
            var update = reader.Read(raw);
            var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _ = lanes.EnqueueAsync(update.ChatId, () => HandleAsync(update, term, handled));
            if (update is ChatUpdate.Migrated moved)
            {
                // What is written in the new chat finds its team only after the move.
                _ = lanes.EnqueueAsync(moved.ToChatId, () => handled.Task);
            }
        }
    }

    private async Task HandleAsync(ChatUpdate update, UpdateTerm term, TaskCompletionSource handled)
    {
        desk[update.UpdateId] = clock.GetUtcNow();
        try
        {
            await handler.HandleAsync(update, term);
        }
        finally
        {
            handled.SetResult();
            desk.TryRemove(update.UpdateId, out _);
            if (isBehind && desk.Count <= MostOnTheDesk / 2)
            {
                Wake.Raise();
            }
        }
    }
}
