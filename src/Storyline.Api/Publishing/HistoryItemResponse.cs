using Storyline.Api.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Api.Publishing;

/// <summary>A line of the permanent record: what became of a planned post.</summary>
/// <param name="QueueItemId">The planned post that ended here.</param>
/// <param name="DecidedAt">When it was posted, skipped, rejected, or failed.</param>
/// <param name="By">Who did it; null when Storyline did, or somebody on its machine.</param>
/// <param name="Reasons">Why this picture was planned, in words.</param>
/// <param name="Error">Why it failed.</param>
/// <param name="ConfirmedAt">When the story was seen on Instagram; null when it was not.</param>
/// <param name="ConfirmedHow">By what: <c>media_id</c>, <c>look</c>, or <c>person</c> when somebody said so.</param>
/// <param name="Proof">Whether it was seen on Instagram.</param>
/// <param name="Account">The Instagram account's user name; null when none was chosen.</param>
/// <param name="InstagramMediaId">Its id on Instagram, when that is known.</param>
/// <param name="Permalink">Its public address, when Instagram gave one.</param>
/// <param name="FileName">As it was when it was decided; so are the category and type.</param>
/// <param name="ThumbnailUrl">Answers 404 when the item has none.</param>
public sealed record HistoryItemResponse(
    Guid Id,
    Guid QueueItemId,
    Guid MediaId,
    HistoryStatus Status,
    DateTimeOffset ScheduledFor,
    DateTimeOffset DecidedAt,
    string? By,
    PostingMethod Method,
    IReadOnlyList<string> Reasons,
    string? Error,
    DateTimeOffset? ConfirmedAt,
    string? ConfirmedHow,
    ProofState Proof,
    string? Account,
    string? InstagramMediaId,
    string? Permalink,
    string FileName,
    string Category,
    string MimeType,
    string ThumbnailUrl)
{
    public static HistoryItemResponse From(HistoryItem line) => new(
        line.Entry.Id.Value, line.Entry.QueueItemId.Value, line.Entry.MediaItemId.Value, line.Entry.Status, line.Entry.ScheduledFor,
        line.Entry.PostedAt, line.By, line.Entry.Method, line.Entry.Reasons, line.Entry.Error, line.Entry.ConfirmedAt,
        line.Entry.ConfirmedHow, line.Proof.State, line.Account, line.Entry.InstagramMediaId, line.Proof.Permalink, line.Media.FileName,
        line.Media.Category, line.Media.MimeType, MediaUrls.ThumbnailOf(line.Entry.MediaItemId));
}
