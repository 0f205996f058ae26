using Storyline.Api.Publishing;
using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

/// <summary>A picture or clip with all that is known of it.</summary>
/// <param name="History">The latest lines of the record about it, newest first; at most 20. All of them: the history, filtered by mediaId.</param>
/// <param name="Locks">Locks that hold now.</param>
/// <param name="Obstacles">Why it may not be planned now, in words; empty when it may.</param>
/// <param name="NearDuplicates">Active items that look like it, the nearest first.</param>
public sealed record MediaDetailsResponse(
    MediaItemResponse Item, IReadOnlyList<HistoryItemResponse> History, IReadOnlyList<LockResponse> Locks, IReadOnlyList<string> Obstacles,
    IReadOnlyList<NearDuplicateResponse> NearDuplicates)
{
    public static MediaDetailsResponse From(MediaDetails details) => new(
        MediaItemResponse.From(details.Item, details.Tags),
        [.. details.History.Items.Select(HistoryItemResponse.From)],
        [.. details.Locks.Select(LockResponse.From)],
        details.Obstacles,
        [.. details.NearDuplicates.Select(NearDuplicateResponse.From)]);
}
