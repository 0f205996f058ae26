using Storyline.Models.Operations;

namespace Storyline.Api.Operations;

/// <summary>A delivery of an outside system. What it says is not shown.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="TriggeredAt">The sender's own time; null when it gave none.</param>
/// <param name="Attempts">How often its handling was begun.</param>
/// <param name="Reason">Why it was ignored or given up.</param>
public sealed record WebhookResponse(
    Guid Id, string Source, string Topic, DateTimeOffset? TriggeredAt, DateTimeOffset ReceivedAt, WebhookState State, int Attempts, string? Reason)
{
    public static WebhookResponse From(WebhookDelivery delivery) => new(
        delivery.Id.Value, delivery.Source, delivery.Topic, delivery.TriggeredAt, delivery.ReceivedAt, delivery.State, delivery.Attempts, delivery.Error);
}
