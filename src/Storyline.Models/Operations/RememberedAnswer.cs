using Storyline.Models.Teams;

namespace Storyline.Models.Operations;

/// <summary>A write that a program sent with a key of its own, and what it was answered: sent again, it is answered the same and done once.</summary>
public sealed class RememberedAnswer
{
    public required TeamId TeamId { get; init; }

    /// <summary>The sender's own name for the write; unique in a team.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 over who asked, what for and with which body, in hexadecimal: the key stands for this request alone.</summary>
    public required string RequestHash { get; init; }

    /// <summary>Null while the write is being done, and for ever when the process died in the middle of it.</summary>
    public int? StatusCode { get; init; }
    public string? ContentType { get; init; }
    public byte[]? Body { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
}
