using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Models.Analytics;

/// <summary>A confirmed post whose figures are to be read now.</summary>
/// <param name="MediaId">Its id on Instagram.</param>
/// <param name="AgeHours">The latest age that is due; earlier ones that were missed stay missed.</param>
public sealed record DueReading(TeamId TeamId, HistoryEntryId HistoryEntryId, InstagramAccountId AccountId, string MediaId, PublicationKind Kind, int AgeHours)
{
    /// <summary>Meta's names of the metrics that an earlier reading of this age did not bring; empty when none was made, and all are to be read.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
