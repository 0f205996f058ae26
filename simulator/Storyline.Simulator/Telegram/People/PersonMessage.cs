using Storyline.Simulator.Telegram.Requests;

namespace Storyline.Simulator.Telegram.People;

/// <summary>What a person sends: words, files, or files with words as their caption.</summary>
internal sealed record PersonMessage
{
    public string? User { get; init; }

    public string? Text { get; init; }

    public long? ReplyTo { get; init; }

    public IReadOnlyList<Upload> Files { get; init; } = [];

    /// <summary>Sent as files, so that Telegram keeps the pictures as they are.</summary>
    public bool AsDocument { get; init; }
}
