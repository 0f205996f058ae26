using Storyline.Models.Scheduling;

namespace Storyline.Models.Tests.Scheduling;

public sealed class SlotNumberTests
{
    [Fact]
    public void It_can_be_read_as_a_date_and_an_index()
    {
        var slot = SlotNumber.Of(new DateOnly(2026, 11, 23), 2);

        slot.ToString().ShouldBe("2026112302");
        (slot.PostingDate, slot.Index).ShouldBe((new DateOnly(2026, 11, 23), 2));
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public void A_place_that_a_person_chose_has_a_number_that_no_plan_gives(int index, bool isByHand) =>
        SlotNumber.Of(new DateOnly(2026, 11, 23), index).IsByHand.ShouldBe(isByHand);

    [Fact]
    public void Later_slots_are_greater() =>
        (SlotNumber.Of(new DateOnly(2026, 12, 31), 50) < SlotNumber.Of(new DateOnly(2027, 1, 1), 1)).ShouldBeTrue();
}
