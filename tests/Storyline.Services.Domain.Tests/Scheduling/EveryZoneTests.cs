using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

/// <summary>Every time zone, every day, 2024 to 2036.</summary>
public sealed class EveryZoneTests
{
    public static TheoryData<int, int> Shapes => new() { { 14, 2 }, { 0, 0 }, { 2, 3 } };

    [Fact]
    public void The_catalogue_knows_the_restless_zones()
    {
        ZoneCatalogue.All.Count.ShouldBeGreaterThan(50);
        ZoneCatalogue.All.Count(zone => zone.Stretches.Count > 20).ShouldBeGreaterThan(20);
        ZoneCatalogue.All.ShouldContain(zone => zone.Id == "Australia/Lord_Howe");
    }

    [Fact]
    public void A_boundary_is_the_first_instant_that_shows_the_hour_or_a_later_one() => Parallel.ForEach(ZoneCatalogue.All, zone =>
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var window = PostingWindow.Create(hour, hour, zone.Id);
            foreach (var date in zone.RestlessDays)
            {
                var expected = zone.FirstInstantAt(date.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc));
                if (window.On(date).From.UtcDateTime != expected)
                {
                    window.On(date).From.UtcDateTime.ShouldBe(expected, $"{window} on {date:O}");
                }
            }
        }
    });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Each_date_has_one_window_of_the_right_length_and_none_overlap(int start, int end) => Parallel.ForEach(ZoneCatalogue.All, zone =>
    {
        var window = PostingWindow.Create(start, end, zone.Id);
        var before = window.On(ZoneCatalogue.First.AddDays(-1));
        for (var date = ZoneCatalogue.First; date <= ZoneCatalogue.Last; date = date.AddDays(1))
        {
            var day = window.On(date);
            var ordinary = !zone.ChangesBetween(day.From.AddHours(-3), day.Until.AddHours(3));
            if (day.From < before.Until || day.Length <= TimeSpan.Zero || (ordinary && day.Length != window.NominalLength)
                || (start == end && day.From != before.Until) || Math.Abs((day.Length - window.NominalLength).TotalHours) > 2)
            {
                Assert.Fail($"{window}: {before} then {day}");
            }

            before = day;
        }
    });

    [Fact]
    public void Windows_of_many_shapes_stay_apart_around_every_clock_change() => Parallel.ForEach(ZoneCatalogue.All, zone =>
    {
        for (var shape = 0; shape < 24 * 24; shape += 11)
        {
            var window = PostingWindow.Create(shape / 24, shape % 24, zone.Id);
            foreach (var change in zone.Stretches.Skip(1))
            {
                var first = DateOnly.FromDateTime(change.Start).AddDays(-2);
                var days = Enumerable.Range(0, 4).Select(day => window.On(first.AddDays(day))).ToArray();
                if (days.Zip(days.Skip(1)).Any(pair => pair.First.Until > pair.Second.From) || days.Any(day => day.Until <= day.From))
                {
                    Assert.Fail($"{window}: {string.Join(" then ", days)}");
                }
            }
        }
    });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Thirteen_years_have_each_slot_exactly_once_in_order_and_apart(int start, int end) => Parallel.ForEach(ZoneCatalogue.All, zone =>
    {
        var window = PostingWindow.Create(start, end, zone.Id);
        var days = ZoneCatalogue.Last.DayNumber - ZoneCatalogue.First.DayNumber + 1;
        var slots = new SlotPlanner(window, 3, seed: 7).Plan(ZoneCatalogue.First, days, DateTimeOffset.MinValue);

        slots.Count.ShouldBe(days * 3, window.ToString());
        SlotRules.Check(window, 3, slots);
    });

    [Fact]
    public void Posts_of_any_number_keep_the_rules_around_every_clock_change() => Parallel.ForEach(ZoneCatalogue.All, (zone, _, index) =>
    {
        var random = new Random((int)index);
        foreach (var change in zone.Stretches.Skip(1))
        {
            var window = PostingWindow.Create(random.Next(24), random.Next(24), zone.Id);
            var posts = random.Next(1, SlotPlanner.LargestThatFits(window) + 1);
            var planner = new SlotPlanner(window, posts, random.NextInt64());
            SlotRules.Check(window, posts, planner.Plan(DateOnly.FromDateTime(change.Start).AddDays(-2), 5, DateTimeOffset.MinValue));
        }
    });

    [Theory]
    [InlineData(14, 2)]
    [InlineData(0, 0)]
    [InlineData(22, 7)]
    public void Fifty_posts_a_day_keep_the_rules_around_every_clock_change(int start, int end) => Parallel.ForEach(ZoneCatalogue.All, zone =>
    {
        var window = PostingWindow.Create(start, end, zone.Id);
        var planner = new SlotPlanner(window, 50, seed: 11);
        foreach (var change in zone.Stretches.Skip(1))
        {
            var slots = planner.Plan(DateOnly.FromDateTime(change.Start).AddDays(-2), 5, DateTimeOffset.MinValue);

            slots.Select(slot => slot.Number).Distinct().Count().ShouldBe(slots.Count, window.ToString());
            slots.Count.ShouldBeGreaterThan(5 * 40, window.ToString());
            SlotRules.Check(window, 50, slots);
        }
    });

    [Fact]
    public void A_time_on_the_clock_is_an_instant_once_never_in_a_gap_and_twice_in_an_overlap() => Parallel.ForEach(ZoneCatalogue.All, zone =>
    {
        var window = PostingWindow.Create(0, 0, zone.Id);
        foreach (var change in zone.Stretches.Skip(1))
        {
            var local = window.ToLocal(new DateTimeOffset(change.Start)).DateTime;
            for (var minute = -180; minute <= 180; minute += 10)
            {
                var wall = local.AddMinutes(minute);
                var instants = window.InstantsOf(wall);
                var shown = instants.All(instant => window.ToLocal(instant).DateTime == wall) && instants.Count == instants.Distinct().Count();
                var first = window.FirstInstantAt(wall);
                if (!shown || instants.Count > 2 || (instants.Count > 0 ? instants[0] != first : window.ToLocal(first).DateTime <= wall))
                {
                    Assert.Fail($"{zone.Id} at {wall:O}: {string.Join(", ", instants)}; the first at or behind it is {first:O}");
                }
            }
        }
    });

    [Fact]
    public void Every_slot_belongs_to_its_own_posting_date() => Parallel.ForEach(ZoneCatalogue.All, zone =>
    {
        var window = PostingWindow.Create(22, 4, zone.Id);
        var planner = new SlotPlanner(window, 5, seed: 1);
        foreach (var date in zone.RestlessDays)
        {
            foreach (var slot in planner.Plan(date, 1, DateTimeOffset.MinValue))
            {
                if (window.PostingDateOf(slot.At) != slot.Number.PostingDate || !window.Contains(slot.At))
                {
                    Assert.Fail($"{window}: {slot}");
                }
            }
        }
    });
}
