using CsCheck;
using Storyline.Services.Domain.Media;

namespace Storyline.Services.Domain.Tests.Media;

public sealed class RunwayTests
{
    private static readonly Gen<Runway> Some =
        from now in Gen.Int[0, 40]
        from returning in Gen.Double[0, 30].Array[0, 20]
        from perDay in Gen.Int[1, 12]
        from repost in Gen.Int[0, 20]
        select new Runway(now, returning, perDay / 2.0, repost);

    [Theory]
    [InlineData(0, 2, 0.0)]
    [InlineData(10, 2, 5.0)]
    [InlineData(59, 2, 29.5)]
    [InlineData(60, 2, null)]
    [InlineData(3, 0, null)]
    public void Pictures_last_until_the_first_comes_back(int now, double perDay, double? days) => new Runway(now, [], perDay, 30).DaysLeft().ShouldBe(days);

    [Fact]
    public void A_picture_that_comes_back_too_late_does_not_help_and_one_in_time_does()
    {
        new Runway(2, [2.5], 1, 30).DaysLeft().ShouldBe(2);
        new Runway(2, [2], 1, 30).DaysLeft().ShouldBe(3);
    }

    [Fact]
    public void The_answer_is_that_of_counting_post_by_post() => Some.Sample(runway => runway.DaysLeft().ShouldBe(CountedOut(runway)));

    [Fact]
    public void More_pictures_never_last_shorter() => Some.Sample(runway =>
    {
        var more = (runway with { Now = runway.Now + 1 }).DaysLeft();
        var back = (runway with { Returning = [.. runway.Returning, 5] }).DaysLeft();
        (more ?? double.MaxValue).ShouldBeGreaterThanOrEqualTo(runway.DaysLeft() ?? double.MaxValue);
        (back ?? double.MaxValue).ShouldBeGreaterThanOrEqualTo(runway.DaysLeft() ?? double.MaxValue);
    });

    [Fact]
    public void A_longer_wait_before_a_repost_never_lasts_longer() => Some.Sample(runway =>
        ((runway with { RepostDays = runway.RepostDays + 1 }).DaysLeft() ?? double.MaxValue).ShouldBeLessThanOrEqualTo(runway.DaysLeft() ?? double.MaxValue));

    [Fact]
    public void What_is_beyond_the_number_that_matters_changes_nothing() => Some.Sample(runway =>
    {
        var most = Runway.MostThatMatter(runway.PostsPerDay, runway.RepostDays, runway.Returning.DefaultIfEmpty(0).Max());
        (runway with { Now = most }).DaysLeft().ShouldBeNull();
    });

    private static double? CountedOut(Runway runway)
    {
        for (var post = 0; post < 2000; post++)
        {
            var day = post / runway.PostsPerDay;
            var back = Enumerable.Range(0, post).Count(earlier => (earlier / runway.PostsPerDay) + runway.RepostDays <= day);
            if (runway.Now + runway.Returning.Count(at => at <= day) + back - post < 1)
            {
                return day;
            }
        }

        return null;
    }
}
