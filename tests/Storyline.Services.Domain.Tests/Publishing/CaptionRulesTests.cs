using Storyline.Models.Publishing;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Domain.Tests.Publishing;

public sealed class CaptionRulesTests
{
    private static readonly string Thirty = Words('#', 30);
    private static readonly string Twenty = Words('@', 20);

    [Theory]
    [InlineData(PublicationKind.Feed)]
    [InlineData(PublicationKind.Reel)]
    [InlineData(PublicationKind.Carousel)]
    public void A_persons_hashtags_and_names_are_counted_as_Meta_does(PublicationKind kind)
    {
        CaptionRules.Refusal(kind, null).ShouldBeNull();
        CaptionRules.Refusal(kind, $"{Thirty} {Twenty} write to ana@shop.example, C# and # are no hashtags").ShouldBeNull();
        CaptionRules.Refusal(kind, $"{Thirty} #one #two").ShouldBe("Its caption has 32 hashtags and Instagram takes at most 30; take out 2 of them.");
        CaptionRules.Refusal(kind, $"{Twenty} (@one.more)").ShouldBe("Its caption has 21 @names and Instagram takes at most 20; take out 1 of them.");
    }

    [Fact]
    public void A_story_shows_no_caption_so_that_nothing_in_it_matters() =>
        CaptionRules.Refusal(PublicationKind.Story, $"{Thirty} #more {Twenty} @more").ShouldBeNull();

    [Fact]
    public void Tags_never_make_it_too_many() =>
        CaptionRules.Refusal(PublicationKind.Feed, CaptionRules.Compose(PublicationKind.Feed, Thirty, ["mug", "cosy"])).ShouldBeNull();

    [Fact]
    public void A_caption_carries_hashtags_below_it_thirty_at_most_and_a_story_has_none()
    {
        CaptionRules.Compose(PublicationKind.Story, "New mugs", ["mug"]).ShouldBeNull();
        CaptionRules.Compose(PublicationKind.Feed, " New mugs ", ["mug", "cosy home", "Mug"]).ShouldBe("New mugs\n#mug #cosyhome");
        CaptionRules.Compose(PublicationKind.Reel, null, []).ShouldBeNull();
        CaptionRules.Compose(PublicationKind.Feed, "x", [.. Enumerable.Range(1, 50).Select(number => $"tag{number}")])!.Count(letter => letter == '#').ShouldBe(30);
        CaptionRules.Compose(PublicationKind.Feed, new string('a', 3000), ["mug"])!.Length.ShouldBe(2200);
    }

    private static string Words(char sign, int count) => string.Join(' ', Enumerable.Range(1, count).Select(number => $"{sign}word{number}"));
}
