using Storyline.Models;
using CsCheck;
using Storyline.Models.Scheduling;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class SlotPlannerTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly PostingWindow Evening = PostingWindow.Create(14, 2, "Europe/Berlin");

    [Fact]
    public void Three_posts_sit_around_the_middles_of_three_equal_parts()
    {
        var slots = new SlotPlanner(Evening, 3, seed: 42).Plan(Monday, 1, DateTimeOffset.MinValue);

        slots.Select(slot => slot.Number.ToString()).ShouldBe(["2026112301", "2026112302", "2026112303"]);
        slots.Select(slot => Math.Round((Evening.ToLocal(slot.At).DateTime - Monday.ToDateTime(default)).TotalHours / 4) * 4).ShouldBe([16, 20, 24]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan_on_every_machine() =>
        new SlotPlanner(Evening, 3, seed: 42).Plan(Monday, 1, DateTimeOffset.MinValue).Select(slot => slot.At.ToString("O"))
            .ShouldBe(["2026-11-23T15:27:24.0000000+00:00", "2026-11-23T18:43:00.0000000+00:00", "2026-11-23T23:05:42.0000000+00:00"]);

    [Fact]
    public void Jitter_uses_its_whole_hour_and_is_centred()
    {
        var slots = new SlotPlanner(PostingWindow.Create(0, 0, "UTC"), 1, seed: 3).Plan(Monday, 3_000, DateTimeOffset.MinValue);
        var minutes = slots.Select(slot => slot.At.TimeOfDay.TotalMinutes - (12 * 60)).ToList();

        minutes.Min().ShouldBeInRange(-30, -29.5);
        minutes.Max().ShouldBeInRange(29.5, 30);
        minutes.Average().ShouldBe(0, 1.5);
        minutes.Distinct().Count().ShouldBeGreaterThan(1_500);
    }

    [Fact]
    public void A_slot_keeps_its_time_whatever_is_asked_for() => Settings.Sample((window, posts, seed) =>
    {
        var planner = new SlotPlanner(window, posts, seed);
        var month = planner.Plan(Monday, 30, DateTimeOffset.MinValue);
        var cut = month[month.Count / 3];

        planner.Plan(Monday, 7, DateTimeOffset.MinValue).ShouldBe(month.Take(7 * posts));
        planner.Plan(Monday.AddDays(5), 25, DateTimeOffset.MinValue).ShouldBe(month.Skip(5 * posts));
        planner.Plan(Monday, 30, cut.At).ShouldBe(month.SkipWhile(slot => slot != cut), "past slots are left out, the others stay");
        planner.From(cut.At).Take(10).ShouldBe(month.SkipWhile(slot => slot != cut).Take(10));
        planner.After(cut, DateTimeOffset.MinValue).Take(10).ShouldBe(month.SkipWhile(slot => slot != cut).Skip(1).Take(10));
    }, iter: 200);

    [Fact]
    public void Any_settings_keep_the_rules() => Settings.Sample(
        (window, posts, seed) => SlotRules.Check(window, posts, new SlotPlanner(window, posts, seed).Plan(Monday, 20, DateTimeOffset.MinValue)), iter: 500);

    [Fact]
    public void A_plan_goes_on_behind_the_last_slot_though_the_settings_changed() => Gen.Select(Settings, Settings).Sample((before, after) =>
    {
        var last = new SlotPlanner(before.Item1, before.Item2, before.Item3).Plan(Monday, 3, DateTimeOffset.MinValue)[^1];
        var next = new SlotPlanner(after.Item1, after.Item2, after.Item3).After(last, DateTimeOffset.MinValue).Take(20).ToList();

        next[0].Number.ShouldBeGreaterThan(last.Number);
        (next[0].At - last.At).ShouldBeGreaterThanOrEqualTo(SlotPlanner.SmallestGap);
        (next[0].At - last.At).ShouldBeLessThan(TimeSpan.FromDays(4));
        SlotRules.Check(after.Item1, after.Item2, next);
    }, iter: 500);

    [Theory]
    [InlineData(14, 15, 7, "7 posts a day do not fit into 14:00–15:00 UTC ten minutes apart: choose at most 6, or longer posting hours.")]
    [InlineData(23, 6, 43, "43 posts a day do not fit into 23:00–06:00 UTC ten minutes apart: choose at most 42, or longer posting hours.")]
    [InlineData(14, 2, 0, "0 posts a day cannot be planned: choose a number from 1 to 50.")]
    [InlineData(0, 0, 51, "51 posts a day cannot be planned: choose a number from 1 to 50.")]
    public void Too_many_posts_are_refused_with_the_largest_number_that_fits(int start, int end, int posts, string sentence) =>
        Should.Throw<InvalidRequestException>(() => new SlotPlanner(PostingWindow.Create(start, end, "UTC"), posts, 1)).Message.ShouldBe(sentence);

    [Fact]
    public void The_largest_number_that_fits_fits()
    {
        var window = PostingWindow.Create(14, 15, "UTC");
        var slots = new SlotPlanner(window, SlotPlanner.LargestThatFits(window), seed: 9).Plan(Monday, 2, DateTimeOffset.MinValue);

        slots.Select(slot => slot.At.Minute).ShouldBe([5, 15, 25, 35, 45, 55, 5, 15, 25, 35, 45, 55]);
    }

    [Fact]
    public void A_day_cut_short_by_daylight_saving_holds_what_fits()
    {
        var window = PostingWindow.Create(1, 3, "Europe/Berlin");
        var slots = new SlotPlanner(window, 12, seed: 9).Plan(new DateOnly(2026, 3, 28), 3, DateTimeOffset.MinValue);

        slots.GroupBy(slot => slot.Number.PostingDate.Day).Select(day => day.Count()).ShouldBe([12, 6, 12]);
        SlotRules.Check(window, 12, slots);
    }

    [Fact]
    public void A_slot_number_says_its_date_and_index()
    {
        var number = SlotNumber.Of(new DateOnly(2026, 11, 3), 50);

        number.Value.ShouldBe(2026110350);
        (number.PostingDate, number.Index).ShouldBe((new DateOnly(2026, 11, 3), 50));
    }

    private static Gen<(PostingWindow, int, long)> Settings =>
        from start in Gen.Int[0, 23]
        from end in Gen.Int[0, 23]
        from zone in Gen.OneOf("UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland")
        let window = PostingWindow.Create(start, end, zone)
        from posts in Gen.Int[1, SlotPlanner.LargestThatFits(window)]
        from seed in Gen.Long
        select (window, posts, seed);
}
