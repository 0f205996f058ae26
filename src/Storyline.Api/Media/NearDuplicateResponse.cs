using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>An item that looks like another.</summary>
/// <param name="Distance">Of 64 bits of how they look, so many differ: 0 is the same to the eye, 7 is the most that counts as alike.</param>
public sealed record NearDuplicateResponse(MediaSummaryResponse Item, int Distance)
{
    public static NearDuplicateResponse From(LookAlike near) => new(MediaSummaryResponse.From(near.Item), near.Distance);
}
