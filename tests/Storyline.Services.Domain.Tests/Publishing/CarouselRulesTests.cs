using Shouldly;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Publishing;
using Xunit;

namespace Storyline.Services.Domain.Tests.Publishing;

public sealed class CarouselRulesTests
{
    [Theory]
    [InlineData(0, "2 to 10 pictures, the planned post's own included, and this one would have 1")]
    [InlineData(1, null)]
    [InlineData(9, null)]
    [InlineData(10, "this one would have 11")]
    public void A_carousel_has_two_to_ten_pictures(int further, string? mistake)
    {
        var found = CarouselRules.Mistake(PublicationKind.Carousel, [.. Enumerable.Range(1, further).Select(Id)]);

        (found is null).ShouldBe(mistake is null);
        found?.ShouldContain(mistake!);
    }

    [Fact]
    public void No_picture_is_in_it_twice_not_even_under_another_name()
    {
        CarouselRules.Mistake(PublicationKind.Carousel, [Id(1), Id(2), Id(1)])!.ShouldContain("name each of them once");
        CarouselRules.Repetition([Picture("a.jpg", "00"), Picture("b.jpg", "01")]).ShouldBeNull();
        CarouselRules.Repetition([Picture("a.jpg", "00"), Picture("b.jpg", "01"), Picture("copy.jpg", "00")])!.ShouldStartWith("copy.jpg is the same picture as a.jpg");
    }

    [Fact]
    public void Other_kinds_have_no_further_pictures()
    {
        CarouselRules.Mistake(PublicationKind.Feed, [Id(1)])!.ShouldStartWith("Only a carousel has further pictures");
        CarouselRules.Mistake(PublicationKind.Story, []).ShouldBeNull();
    }

    [Fact]
    public void Its_pictures_have_the_shape_of_the_feed_and_its_clips_the_length_of_reels()
    {
        InstagramRules.Refusal(Picture("a.jpg", "00"), PublicationKind.Carousel).ShouldBeNull();
        InstagramRules.Refusal(Picture("a.jpg", "00", height: 1920), PublicationKind.Carousel)!.ShouldContain("4:5 to 1.91:1");
        InstagramRules.Refusal(Picture("a.mp4", "00", 1920, "video/mp4", 8), PublicationKind.Carousel).ShouldBeNull();
        InstagramRules.Refusal(Picture("a.mp4", "00", 1920, "video/mp4", 2), PublicationKind.Carousel)!.ShouldContain("from 3 s to 15 min");
    }

    private static MediaItemId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static MediaItem Picture(string name, string hash, int height = 1080, string type = "image/jpeg", double? seconds = null) => new()
    {
        Id = Id(name[0]), TeamId = new TeamId(Guid.Empty), FilePath = $"/library/memes/{name}", FileName = name, FileSize = 1, FileModifiedAt = DateTimeOffset.UnixEpoch,
        ContentHash = hash, MimeType = type, Width = 1080, Height = height, Duration = seconds is { } length ? TimeSpan.FromSeconds(length) : null, Category = "memes",
        Verdict = MediaVerdict.Valid, Source = MediaSource.Folder, CreatedAt = DateTimeOffset.UnixEpoch, IndexedAt = DateTimeOffset.UnixEpoch,
    };
}
