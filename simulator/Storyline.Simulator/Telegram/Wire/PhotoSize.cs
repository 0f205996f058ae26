namespace Storyline.Simulator.Telegram.Wire;

internal sealed record PhotoSize
{
    public required string FileId { get; init; }

    public required string FileUniqueId { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public long? FileSize { get; init; }
}
