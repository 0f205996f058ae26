namespace Storyline.Models.Operations;

/// <summary>One delivery of an outside system, stored before anything is done with it.</summary>
public sealed class WebhookDelivery
{
    public required WebhookDeliveryId Id { get; init; }
    public required string Source { get; init; }
    public required string Topic { get; init; }

    /// <summary>The sender's own id of the event; unique per source, so a repeat is noticed.</summary>
    public required string EventId { get; init; }
    public string? ObjectId { get; init; }
    public DateTimeOffset? TriggeredAt { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>A JSON object.</summary>
    public required string Headers { get; init; }
    public required byte[] Body { get; init; }
    public required WebhookState State { get; set; }
    public int Attempts { get; set; }
    public string? Error { get; set; }
}
