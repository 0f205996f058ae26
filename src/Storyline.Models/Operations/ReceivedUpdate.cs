namespace Storyline.Models.Operations;

/// <summary>A Telegram update that was seen: unique, so that it is handled once however often it is delivered.</summary>
public sealed class ReceivedUpdate
{
    public required long UpdateId { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
}
