namespace Storyline.Simulator.Telegram.Chats;

internal sealed class Webhook
{
    public required string Url { get; init; }

    public string? SecretToken { get; init; }

    public int MaxConnections { get; init; } = 40;

    public string? IpAddress { get; init; }

    public long? LastErrorDate { get; set; }

    public string? LastErrorMessage { get; set; }
}
