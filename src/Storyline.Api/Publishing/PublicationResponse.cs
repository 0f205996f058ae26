using Storyline.Api.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing;

namespace Storyline.Api.Publishing;

/// <summary>A post that goes out, or went out, by itself.</summary>
/// <param name="QueueItemId">The planned post.</param>
/// <param name="FurtherMediaIds">Of a carousel: what goes out after <paramref name="MediaId"/>, in order; empty for other kinds.</param>
/// <param name="Account">The Instagram account's user name.</param>
/// <param name="RequestedBy">Who asked for it with a tap; null when a policy did.</param>
/// <param name="IsRehearsal">A dry run: everything up to the upload, and nothing on Instagram.</param>
/// <param name="DueAt">When it goes out; until then it can be stopped.</param>
/// <param name="InstagramMediaId">Instagram's id of the story or post; null while it is not out, or when it could not be told which one it is.</param>
/// <param name="UnconfirmedAt">Since when nobody can tell whether it is out; null when that is known.</param>
/// <param name="Outcome">How it ended, in words.</param>
/// <param name="Calls">The publish calls; empty in lists.</param>
public sealed record PublicationResponse(
    Guid Id,
    Guid QueueItemId,
    Guid MediaId,
    string FileName,
    string ThumbnailUrl,
    PublicationKind Kind,
    IReadOnlyList<Guid> FurtherMediaIds,
    string? Account,
    string? RequestedBy,
    bool IsRehearsal,
    PublicationStep Step,
    DateTimeOffset DueAt,
    int Failures,
    string? LastError,
    string? InstagramMediaId,
    string? Permalink,
    DateTimeOffset? UnconfirmedAt,
    string? Outcome,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<PublishCallResponse> Calls)
{
    public static PublicationResponse From(PublicationView view)
    {
        var row = view.Publication;
        return new(
            row.Id.Value, row.QueueItemId.Value, row.MediaItemId.Value, view.Media.FileName, MediaUrls.ThumbnailOf(row.MediaItemId), row.Kind,
            [.. view.Carousel.Skip(1).Select(part => part.MediaItemId.Value)], view.Account, view.RequestedBy, row.IsRehearsal, row.Step, row.DueAt, row.Failures, row.LastError, row.MediaId, row.Permalink,
            row.Step is PublicationStep.Unconfirmed ? row.UnconfirmedAt : null, row.Outcome, row.CreatedAt, row.UpdatedAt, [.. view.Attempts.Select(PublishCallResponse.From)]);
    }
}
