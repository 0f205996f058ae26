namespace Storyline.Services.Integrations.Chat;

/// <summary>How updates come in.</summary>
public enum DeliveryMode
{
    /// <summary>We ask for them, and wait for the answer.</summary>
    Polling,

    /// <summary>Telegram brings them to an address of ours.</summary>
    Webhook,
}
