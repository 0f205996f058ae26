using Storyline.Models.Scheduling;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class HandPlacesTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly PostingWindow Evening = PostingWindow.Create(14, 2, "UTC");

    [Theory]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(-9, true)]
    [InlineData(-10, false)]
    public void Ten_minutes_lie_between_two_posts(int minutes, bool isTooClose) =>
        (Places(Row(1, Noon)).TooClose(Noon.AddMinutes(minutes)) is not null).ShouldBe(isTooClose);

    [Fact]
    public void The_nearest_neighbour_is_named() =>
        Places(Row(1, Noon.AddMinutes(-8)), Row(2, Noon.AddMinutes(3))).TooClose(Noon)!.Value.Slot.Number.Index.ShouldBe(2);

    [Fact]
    public void The_next_free_time_is_behind_all_that_stand_close_together() =>
        Places(Row(1, Noon), Row(2, Noon.AddMinutes(12)), Row(3, Noon.AddMinutes(25)), Row(4, Noon.AddMinutes(90))).FreeFrom(Noon.AddMinutes(2)).ShouldBe(Noon.AddMinutes(35));

    [Fact]
    public void On_its_own_date_a_post_keeps_its_number_also_after_midnight() =>
        Places().NumberAt(SlotNumber.Of(Monday, 2), Noon.AddHours(13)).ShouldBe(SlotNumber.Of(Monday, 2));

    [Fact]
    public void On_another_date_it_takes_a_number_that_no_plan_gives()
    {
        var tuesday = Noon.AddDays(1).AddHours(5);
        var there = new QueuedRow(default, new Slot(SlotNumber.Of(Monday.AddDays(1), SlotNumber.FirstByHand), tuesday));

        Places().NumberAt(SlotNumber.Of(Monday, 2), tuesday).ShouldBe(SlotNumber.Of(Monday.AddDays(1), 51));
        Places(there).NumberAt(SlotNumber.Of(Monday, 2), tuesday).ShouldBe(SlotNumber.Of(Monday.AddDays(1), 52));
    }

    [Fact]
    public void A_date_that_is_full_of_them_takes_no_more() => Places([.. Enumerable.Range(51, 49).Select(index => new QueuedRow(default, new Slot(SlotNumber.Of(Monday.AddDays(1), index), Noon)))])
        .NumberAt(SlotNumber.Of(Monday, 1), Noon.AddDays(1).AddHours(5)).ShouldBeNull();

    private static HandPlaces Places(params QueuedRow[] rows) => new(Evening, rows);

    private static QueuedRow Row(int index, DateTimeOffset at) => new(new QueueItemId(new Guid(index, 0, 0, new byte[8])), new Slot(SlotNumber.Of(Monday, index), at));
}
