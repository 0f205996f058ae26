namespace Storyline.Simulator.Telegram.Wire;

internal sealed record Chat
{
    public required long Id { get; init; }

    /// <summary>private, group or supergroup.</summary>
    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }
}
