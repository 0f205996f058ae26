using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

/// <summary>What outside systems delivered, from its arrival to the end of its handling.</summary>
public interface IWebhookDeliveryRepository
{
    /// <summary>Stores a delivery. False when the sender's event is there already.</summary>
    Task<bool> AddAsync(WebhookDelivery delivery, CancellationToken cancellationToken);

    /// <summary>Deliveries that wait, those that were tried least and came first at the front.</summary>
    Task<IReadOnlyList<WebhookDeliveryId>> ListWaitingAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Counts a try. Inside a unit of work, the delivery is nobody else's until that ends; null when somebody else has it, or it does not wait any more.
    /// </summary>
    Task<WebhookDelivery?> BeginAsync(WebhookDeliveryId id, CancellationToken cancellationToken);

    /// <summary>The same without counting.</summary>
    /// <inheritdoc cref="BeginAsync"/>
    Task<WebhookDelivery?> TakeAsync(WebhookDeliveryId id, CancellationToken cancellationToken);

    /// <summary>Writes how it ended.</summary>
    Task FinishAsync(WebhookDeliveryId id, WebhookState state, string? reason, CancellationToken cancellationToken);

    /// <summary>Newest first: those about the team's accounts, and those that are about nobody's.</summary>
    Task<Page<WebhookDelivery>> ListAsync(TeamId teamId, WebhookState? state, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Has one handled anew that ended. False when the team has no such delivery, or it waits.</summary>
    Task<bool> ReplayAsync(TeamId teamId, WebhookDeliveryId id, CancellationToken cancellationToken);

    /// <summary>Forgets what was handled and is older.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
