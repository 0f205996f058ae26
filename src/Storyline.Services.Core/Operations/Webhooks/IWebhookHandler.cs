using Storyline.Models.Operations;

namespace Storyline.Services.Core.Operations.Webhooks;

/// <summary>Does what one sender's deliveries ask for, inside the unit of work that ends the delivery: no outside calls.</summary>
public interface IWebhookHandler
{
    /// <summary>The sender, as the inbox names it.</summary>
    string Source { get; }

    Task<WebhookHandling> HandleAsync(WebhookDelivery delivery, CancellationToken cancellationToken);
}
