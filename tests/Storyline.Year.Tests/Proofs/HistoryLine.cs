namespace Storyline.Year.Tests.Proofs;

/// <summary>A row of the permanent record.</summary>
/// <param name="Item">The planned post.</param>
/// <param name="Person">Who decided, by user name; null: nobody did.</param>
internal sealed record HistoryLine(
    Guid Item, Guid Team, Guid Chat, Guid Media, string Status, DateTimeOffset At, string File, string Hash, string Category, string? Person, long? TelegramChat, int? TelegramMessage)
{
    public bool IsDecision => Status is "posted" or "skipped" or "rejected";

    /// <summary>What a collapsed card begins with.</summary>
    public string Mark => Status switch { "posted" => "✅", "skipped" => "⏭️", "rejected" => "🚫", _ => "❌" };
}
