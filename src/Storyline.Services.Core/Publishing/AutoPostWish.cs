using Storyline.Models.Media;
using Storyline.Models.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>As what a planned post is to go out by itself.</summary>
/// <param name="Further">Of a carousel: what comes after the planned post's own picture, in order. None for other kinds.</param>
public sealed record AutoPostWish(PublicationKind Kind, IReadOnlyList<MediaItemId> Further)
{
    /// <summary>The planned post's picture alone.</summary>
    public static AutoPostWish Alone(PublicationKind kind) => new(kind, []);
}
