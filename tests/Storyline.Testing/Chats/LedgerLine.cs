namespace Storyline.Testing.Chats;

/// <summary>One thing that Telegram saw.</summary>
public sealed record LedgerLine(long Id, string Operation, string Outcome, string? Fault, long? ChatId, string? By, string? Text, string? Detail)
{
    public DateTimeOffset At { get; init; }

    public IReadOnlyList<long> MessageIds { get; init; } = [];
}
