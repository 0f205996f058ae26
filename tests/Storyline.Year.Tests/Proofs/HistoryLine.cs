namespace Storyline.Year.Tests.Proofs;

/// <summary>A row of the permanent record.</summary>
/// <param name="Item">The planned post.</param>
/// <param name="Person">Who decided, by user name; null: nobody did.</param>
/// <param name="IsExplained">It carries words about why it came to this.</param>
internal sealed record HistoryLine(
    Guid Item, Guid Team, Guid Chat, Guid Media, string Status, DateTimeOffset At, string File, string Hash, string Category, string? Person, bool IsExplained)
{
    /// <summary>A person decided on a card. What was missed and let go is in the record as well, with an explanation.</summary>
    public bool IsDecision => Status is "posted" or "skipped" or "rejected" && !IsExplained;

    /// <summary>What a collapsed card begins with.</summary>
    public string Mark => Status switch { "posted" => "✅", "skipped" => "⏭️", "rejected" => "🚫", _ => "❌" };
}
