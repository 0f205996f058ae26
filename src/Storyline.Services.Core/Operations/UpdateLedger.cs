using Storyline.Data.Operations;

namespace Storyline.Services.Core.Operations;

/// <summary>Which Telegram updates were handled, so that each is handled once however often it is delivered.</summary>
public sealed class UpdateLedger(IReceivedUpdateRepository updates, TimeProvider clock)
{
    public Task<bool> IsFirstTimeAsync(long updateId, CancellationToken cancellationToken) =>
        updates.MarkAsync(updateId, clock.GetUtcNow(), cancellationToken);
}
