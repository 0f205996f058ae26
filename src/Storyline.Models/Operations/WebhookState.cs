namespace Storyline.Models.Operations;

/// <summary>Where a received webhook stands.</summary>
public enum WebhookState
{
    Received,
    Done,
    Ignored,
    Dead,
}
