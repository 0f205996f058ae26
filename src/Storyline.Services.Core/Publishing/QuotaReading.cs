using Storyline.Services.Core.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>The publishing quota, as Instagram says it, never guessed.</summary>
public sealed class QuotaReading(IInstagramPublisher instagram, QuotaMemory memory)
{
    /// <summary>Read now.</summary>
    /// <exception cref="IntegrationException">It could not be read.</exception>
    public async Task<PublishingQuota> ReadAsync(AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        var quota = await instagram.ReadQuotaAsync(ready.Connection, cancellationToken);
        memory.Note(ready.Account.Id, quota);
        return quota;
    }

    /// <summary>At most a minute old. Null when it cannot be read.</summary>
    public async Task<PublishingQuota?> TryReadAsync(AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        try
        {
            return memory.Recent(ready.Account.Id) ?? await ReadAsync(ready, cancellationToken);
        }
        catch (IntegrationException)
        {
            return null;
        }
    }
}
