using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

/// <summary>Active items that are the same picture.</summary>
/// <param name="Kind"><c>same</c>: they have the same bytes. <c>alike</c>: they look alike.</param>
/// <param name="ContentHash">Of the first item.</param>
/// <param name="Items">The one worth keeping first; each with its distance from that one.</param>
public sealed record DuplicatesResponse(string Kind, string ContentHash, IReadOnlyList<NearDuplicateResponse> Items)
{
    public static DuplicatesResponse From(PictureGroup group) => group switch
    {
        PictureGroup.Same { Keep: var keep, Spare: var spare } => Of("same", keep, spare.Select(item => new LookAlike(keep.Id, item, 0))),
        PictureGroup.Alike { First: var first, Others: var others } => Of("alike", first, others),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static DuplicatesResponse Of(string kind, MediaItem first, IEnumerable<LookAlike> others) =>
        new(kind, first.ContentHash, [new NearDuplicateResponse(MediaSummaryResponse.From(first), 0), .. others.Select(NearDuplicateResponse.From)]);
}
