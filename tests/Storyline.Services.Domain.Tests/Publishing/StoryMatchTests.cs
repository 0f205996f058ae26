using CsCheck;
using Storyline.Models.Media;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Domain.Tests.Publishing;

public sealed class StoryMatchTests
{
    private const long Cat = 0x0F1E_2D3C_4B5A_6978L;
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<string> Nobody = [];

    // Few looks, near and far, so that likenesses, rivals and doubles all occur.
    private static readonly Gen<PictureLook> Look = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5]).Select((which, flips) =>
        new PictureLook(Enumerable.Range(0, flips).Aggregate(which switch { 0 => Cat, 1 => ~Cat, _ => Cat << 7 }, (bits, bit) => bits ^ (1L << (bit * 9)))));

    private static readonly Gen<SeenStory[]> Stories = Gen.Select(Gen.Int[0, 6], Gen.Int[-200, 60], Look).Select((id, minutes, look) => new SeenStory($"{id}", Now.AddMinutes(minutes), [look]))
        .Array[0, 6].Select(all => all.DistinctBy(story => story.MediaId).ToArray());

    private static readonly Gen<HashSet<string>> Taken = Gen.Int[0, 6].Array[0, 3].Select(ids => ids.Select(id => $"{id}").ToHashSet());

    [Fact]
    public void A_story_with_the_known_id_is_the_post_however_it_looks() =>
        StoryMatch.Find(new SoughtStory("7", Now, null), [Story("6", Cat), Story("7", ~Cat)], Nobody, []).ShouldBe(new StorySighting.ById("7"));

    [Fact]
    public void A_known_id_that_is_not_shown_is_not_replaced_by_a_story_that_looks_like_it() =>
        StoryMatch.Find(new SoughtStory("7", Now, new PictureLook(Cat)), [Story("6", Cat)], Nobody, []).ShouldBe(new StorySighting.NotSeen());

    [Fact]
    public void The_one_story_that_looks_like_it_is_the_post() =>
        StoryMatch.Find(Sought(Cat), [Story("1", ~Cat), Story("2", Cat ^ 0b111)], Nobody, []).ShouldBe(new StorySighting.ByLook("2"));

    [Fact]
    public void A_picture_inside_margins_is_recognised_too() =>
        StoryMatch.Find(Sought(Cat), [new SeenStory("2", Now, [new PictureLook(~Cat), new PictureLook(Cat)])], Nobody, []).ShouldBe(new StorySighting.ByLook("2"));

    [Fact]
    public void Of_two_that_look_alike_none_is_taken() =>
        StoryMatch.Find(Sought(Cat), [Story("1", Cat), Story("2", Cat ^ 0b11)], Nobody, []).ShouldBe(new StorySighting.Unclear(2));

    [Fact]
    public void A_story_that_another_sought_post_looks_like_is_not_taken() =>
        StoryMatch.Find(Sought(Cat), [Story("1", Cat)], Nobody, [new PictureLook(Cat ^ 0b11)]).ShouldBe(new StorySighting.Unclear(1));

    [Theory]
    [InlineData(-121, false)]
    [InlineData(-119, true)]
    [InlineData(14, true)]
    [InlineData(16, false)]
    public void Only_stories_from_about_that_time_count(int minutes, bool expected) =>
        (StoryMatch.Find(Sought(Cat), [new SeenStory("1", Now.AddMinutes(minutes), [new PictureLook(Cat)])], Nobody, []) is StorySighting.ByLook).ShouldBe(expected);

    [Fact]
    public void A_picture_that_says_nothing_is_never_recognised()
    {
        StoryMatch.Find(new SoughtStory(null, Now, PictureLook.Plain), [Story("1", 0)], Nobody, []).ShouldBe(new StorySighting.NotSeen());
        StoryMatch.Find(new SoughtStory(null, Now, null), [Story("1", Cat)], Nobody, []).ShouldBe(new StorySighting.NotSeen());
    }

    [Fact]
    public void What_is_taken_by_look_is_free_alike_in_time_and_the_only_one() =>
        Gen.Select(Look, Stories, Taken, Look.Array[0, 2]).Sample((look, stories, taken, rivals) =>
        {
            var sought = new SoughtStory(null, Now, look);
            if (StoryMatch.Find(sought, stories, taken, rivals) is not StorySighting.ByLook found)
            {
                return;
            }

            var fitting = stories.Where(story => !taken.Contains(story.MediaId) && story.Looks[0].IsLike(look)
                && story.PostedAt >= Now - StoryMatch.LongestBefore && story.PostedAt <= Now + StoryMatch.LongestAfter).ToList();
            fitting.ShouldHaveSingleItem().MediaId.ShouldBe(found.MediaId);
            rivals.ShouldAllBe(rival => !rival.IsLike(fitting[0].Looks[0]));
        });

    [Fact]
    public void The_order_of_the_stories_does_not_matter() =>
        Gen.Select(Look, Stories, Taken).Sample((look, stories, taken) =>
            StoryMatch.Find(new SoughtStory(null, Now, look), stories, taken, []) == StoryMatch.Find(new SoughtStory(null, Now, look), [.. stories.Reverse()], taken, []));

    [Fact]
    public void Two_posts_never_take_the_same_story() =>
        Gen.Select(Look, Look, Stories).Sample((first, second, stories) =>
        {
            var one = StoryMatch.Find(new SoughtStory(null, Now, first), stories, Nobody, [second]);
            var other = StoryMatch.Find(new SoughtStory(null, Now, second), stories, Nobody, [first]);
            return one is not StorySighting.ByLook taken || other is not StorySighting.ByLook also || taken.MediaId != also.MediaId;
        });

    private static SoughtStory Sought(long look) => new(null, Now, new PictureLook(look));

    private static SeenStory Story(string id, long look) => new(id, Now.AddMinutes(-3), [new PictureLook(look)]);
}
