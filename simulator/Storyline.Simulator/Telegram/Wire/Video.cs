namespace Storyline.Simulator.Telegram.Wire;

internal sealed record Video
{
    public required string FileId { get; init; }

    public required string FileUniqueId { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Seconds.</summary>
    public required int Duration { get; init; }

    public string? FileName { get; init; }

    public string? MimeType { get; init; }

    public long? FileSize { get; init; }
}
