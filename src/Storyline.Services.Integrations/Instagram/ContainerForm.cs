using Storyline.Models.Publishing;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>The fields that make a container of each kind.</summary>
internal static class ContainerForm
{
    /// <exception cref="IntegrationException">Refused: there is no such post.</exception>
    public static IReadOnlyList<(string Name, string? Value)> Of(ContainerRequest request) => request switch
    {
        { Kind: PublicationKind.Carousel, IsCarouselItem: false, Children: { Count: >= 2 and <= 10 } children } =>
            [("media_type", "CAROUSEL"), ("children", string.Join(',', children)), ("caption", request.Caption)],
        { Kind: PublicationKind.Carousel, IsCarouselItem: false } => throw Impossible("a carousel has 2 to 10 items; add or remove some"),
        { MediaAddress: null } => throw Impossible("there is no medium to publish; choose one"),
        { IsCarouselItem: true } => [("media_type", request.IsVideo ? "VIDEO" : null), Medium(request), ("is_carousel_item", "true")],
        { Kind: PublicationKind.Story } => [("media_type", "STORIES"), Medium(request)],
        { Kind: PublicationKind.Reel, IsVideo: false } => throw Impossible("a reel is a clip; publish a picture as a story or in the feed"),
        { IsVideo: true } => [("media_type", "REELS"), Medium(request), ("caption", request.Caption), ("share_to_feed", "true")],
        _ => [Medium(request), ("caption", request.Caption)],
    };

    private static (string Name, string? Value) Medium(ContainerRequest request) => (request.IsVideo ? "video_url" : "image_url", request.MediaAddress!.AbsoluteUri);

    private static IntegrationException Impossible(string words) => new(InstagramFailures.System, FailureKind.Refused, $"Instagram has no such post: {words}.");
}
