namespace Storyline.Simulator.Telegram.Wire;

/// <summary>Telegram's <c>File</c>: where an upload can be fetched.</summary>
internal sealed record FileReference
{
    public required string FileId { get; init; }

    public required string FileUniqueId { get; init; }

    public long? FileSize { get; init; }

    public string? FilePath { get; init; }
}
