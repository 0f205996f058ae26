using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Models.Analytics;

/// <summary>A reading of a post's figures of which some could not be had just now. They are asked for again until the next age is reached.</summary>
public sealed class UnfinishedReading
{
    public required HistoryEntryId HistoryEntryId { get; init; }
    public required TeamId TeamId { get; init; }

    /// <summary>Hours since the post for which it was due.</summary>
    public required int AgeHours { get; init; }

    /// <summary>Meta's names of those that are still to be read.</summary>
    public required IReadOnlyList<string> Metrics { get; init; }
    public required DateTimeOffset TriedAt { get; init; }
    public required DateTimeOffset NextTryAt { get; init; }
}
