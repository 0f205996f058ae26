using Storyline.Models.Publishing;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Integrations.Tests.Instagram;

public sealed class ContainerFormTests
{
    private static readonly Uri Media = new("https://res.cloudinary.com/shop/image/upload/v1/a.jpg");

    public static TheoryData<ContainerRequest, string> Posts { get; } = new()
    {
        { new(PublicationKind.Story, Media, false, "left out"), "media_type=STORIES image_url=M" },
        { new(PublicationKind.Story, Media, true), "media_type=STORIES video_url=M" },
        { new(PublicationKind.Feed, Media, false, "words"), "image_url=M caption=words" },
        { new(PublicationKind.Feed, Media, true, "words"), "media_type=REELS video_url=M caption=words share_to_feed=true" },
        { new(PublicationKind.Reel, Media, true), "media_type=REELS video_url=M share_to_feed=true" },
        { new(PublicationKind.Carousel, Media, false) { IsCarouselItem = true }, "image_url=M is_carousel_item=true" },
        { new(PublicationKind.Carousel, Media, true) { IsCarouselItem = true }, "media_type=VIDEO video_url=M is_carousel_item=true" },
        { new(PublicationKind.Carousel, null, false, "words") { Children = ["1", "2"] }, "media_type=CAROUSEL children=1,2 caption=words" },
    };

    public static TheoryData<ContainerRequest> Impossible { get; } =
    [
        new ContainerRequest(PublicationKind.Story, null, false),
        new ContainerRequest(PublicationKind.Reel, Media, false),
        new ContainerRequest(PublicationKind.Carousel, null, false) { Children = ["1"] },
        new ContainerRequest(PublicationKind.Carousel, null, false) { Children = [.. Enumerable.Repeat("1", 11)] },
    ];

    [Theory]
    [MemberData(nameof(Posts))]
    public void Each_kind_of_post_has_its_fields(ContainerRequest request, string fields) =>
        string.Join(' ', ContainerForm.Of(request).Where(field => field.Value is not null).Select(field => $"{field.Name}={field.Value}")).ShouldBe(fields.Replace("=M", $"={Media}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_post_that_does_not_exist_is_refused_before_it_is_sent(ContainerRequest request) =>
        Should.Throw<IntegrationException>(() => ContainerForm.Of(request)).Kind.ShouldBe(FailureKind.Refused);

    [Theory]
    [InlineData("Error: Media upload has failed with error code 2207026", "format of clip", true)]
    [InlineData("Error: Media upload has failed with error code 2207053", "handed over again", false)]
    [InlineData("Error: something new", "Error: something new", false)]
    [InlineData(null, "gave no reason", false)]
    public void A_failed_container_says_whether_the_medium_is_at_fault(string? status, string words, bool isMediaRefused)
    {
        var failed = ContainerReading.Of(new GraphWire.Container("1", "ERROR", status)).ShouldBeOfType<ContainerState.Failed>();

        failed.Reason.ShouldContain(words);
        failed.IsMediaRefused.ShouldBe(isMediaRefused);
    }

    [Fact]
    public void A_state_that_Meta_does_not_document_counts_as_not_yet_known() =>
        ContainerReading.Of(new GraphWire.Container("1", "SOMETHING_NEW")).ShouldBeOfType<ContainerState.InProgress>();
}
