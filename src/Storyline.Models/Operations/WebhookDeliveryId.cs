namespace Storyline.Models.Operations;

/// <summary>Identifies one delivery in the webhook inbox.</summary>
public readonly record struct WebhookDeliveryId(Guid Value)
{
    /// <summary>A new id that sorts by <paramref name="now"/>.</summary>
    public static WebhookDeliveryId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public override string ToString() => Value.ToString();
}
