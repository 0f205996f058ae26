using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Models.Operations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Operations;

/// <summary>
/// Telegram's updates, stored before anybody confirms or handles them: none is lost whichever way it came, and each is begun once however
/// often it comes. What was begun is never begun again; a process that dies there leaves a tap to be repeated by its person.
/// </summary>
public sealed class UpdateInbox(IReceivedUpdateRepository updates, IChangeNotifier changes, IUnitOfWork work, TimeProvider clock)
{
    /// <summary>What waited for longer is answered to nobody's use: Telegram drops such updates too.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Stores what was fetched, in one statement.</summary>
    public Task StoreAsync(IReadOnlyList<RawUpdate> arrived, CancellationToken cancellationToken) => updates.AddAsync([.. arrived.Select(Row)], cancellationToken);

    /// <summary>Stores what was brought, and tells the process that handles it.</summary>
    public Task AcceptAsync(RawUpdate arrived, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async token =>
            {
                await updates.AddAsync([Row(arrived)], token);
                await changes.NotifyAsync(new Change(ChangeTopic.Updates, Guid.Empty), token);
            },
            cancellationToken);

    /// <summary>What nobody has begun, in the order of arrival, without those that the caller has already.</summary>
    public async Task<IReadOnlyList<RawUpdate>> WaitingAsync(IReadOnlyCollection<long> except, int limit, CancellationToken cancellationToken)
    {
        var rows = await updates.ListWaitingAsync(clock.GetUtcNow() - Patience, except, limit, cancellationToken);
        return [.. rows.Select(row => new RawUpdate(row.UpdateId, row.Payload!))];
    }

    /// <summary>Whether this is the first to handle it; from here on nobody else is.</summary>
    public Task<bool> BeginAsync(long updateId, CancellationToken cancellationToken) => updates.BeginAsync(updateId, clock.GetUtcNow(), cancellationToken);

    /// <summary>It was handled, and what it said need not be kept.</summary>
    public Task FinishAsync(long updateId, CancellationToken cancellationToken) => updates.FinishAsync(updateId, cancellationToken);

    private ReceivedUpdate Row(RawUpdate update) => new() { UpdateId = update.UpdateId, ReceivedAt = clock.GetUtcNow(), Payload = update.Json };
}
