using Storyline.Models.Publishing;

namespace Storyline.Api.Operations;

/// <summary>The last line of the record.</summary>
public sealed record LastDecisionResponse(HistoryStatus Status, DateTimeOffset DecidedAt, Guid MediaId, string FileName)
{
    public static LastDecisionResponse From(HistoryEntry entry) => new(
        entry.Status, entry.PostedAt, entry.MediaItemId.Value, MediaSnapshot.Read(entry.MediaSnapshot).FileName);
}
