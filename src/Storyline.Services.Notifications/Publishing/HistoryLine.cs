using Storyline.Models.Publishing;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>A line of the record, as the chat shows it.</summary>
/// <param name="By">Who decided.</param>
/// <param name="Account">The Instagram account's user name, or null.</param>
public sealed record HistoryLine(HistoryEntry Entry, string FileName, string By, string? Account)
{
    /// <summary>Whether it has been seen on Instagram.</summary>
    public ProofState Proof { get; init; }
}
