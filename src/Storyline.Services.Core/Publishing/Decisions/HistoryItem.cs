using Storyline.Models.Publishing;

namespace Storyline.Services.Core.Publishing.Decisions;

/// <summary>A line of the record, with the person's name and the picture as it was.</summary>
/// <param name="By">Null when Storyline did it by itself, or when it was done on the machine.</param>
/// <param name="Account">The Instagram account's user name, or null when none was chosen.</param>
public sealed record HistoryItem(HistoryEntry Entry, string? By, MediaSnapshot Media, string? Account)
{
    /// <summary>Whether it has been seen on Instagram.</summary>
    public PostProof Proof { get; init; } = PostProof.None;
}
