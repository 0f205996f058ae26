using Storyline.Api.Media;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>A post of a plan or of a preview.</summary>
/// <param name="SlotNumber"><c>yyyyMMddNN</c>: the posting date and the place in that day.</param>
/// <param name="Reasons">Why this one, in words.</param>
/// <param name="ThumbnailUrl">Answers 404 when the item has none.</param>
public sealed record PlannedPostResponse(
    long SlotNumber, DateTimeOffset ScheduledFor, Guid MediaId, string FileName, string Category, IReadOnlyList<string> Reasons, string ThumbnailUrl)
{
    public static PlannedPostResponse From(PlannedPost post) => new(
        post.SlotNumber.Value, post.ScheduledFor, post.MediaItemId.Value, post.FileName, post.Category, post.Reasons,
        MediaUrls.ThumbnailOf(post.MediaItemId));
}
