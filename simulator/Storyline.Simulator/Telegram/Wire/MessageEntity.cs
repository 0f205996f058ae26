namespace Storyline.Simulator.Telegram.Wire;

/// <summary>One formatted stretch of a text. Offset and length count UTF-16 units.</summary>
internal sealed record MessageEntity
{
    public required string Type { get; init; }

    public required int Offset { get; init; }

    public required int Length { get; init; }

    public string? Url { get; init; }

    public User? User { get; init; }

    public string? Language { get; init; }

    public string? CustomEmojiId { get; init; }
}
