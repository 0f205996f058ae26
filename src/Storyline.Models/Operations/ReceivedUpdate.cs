namespace Storyline.Models.Operations;

/// <summary>
/// A Telegram update: unique, so that it is handled once however often it is delivered, and stored before it is confirmed, so that none is
/// lost whichever way it came.
/// </summary>
public sealed class ReceivedUpdate
{
    public required long UpdateId { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Telegram's JSON, until it was handled.</summary>
    public string? Payload { get; set; }

    /// <summary>When somebody began to handle it. What was begun is never begun again: a process that dies here leaves a tap to be repeated by its person.</summary>
    public DateTimeOffset? StartedAt { get; set; }
}
