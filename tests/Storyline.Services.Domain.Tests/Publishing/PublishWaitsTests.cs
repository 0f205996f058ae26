using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Domain.Tests.Publishing;

public sealed class PublishWaitsTests
{
    [Fact]
    public void Looks_come_after_1_2_4_up_to_60_seconds()
    {
        PublishWaits.NextLook(TimeSpan.Zero).ShouldBe(TimeSpan.FromSeconds(1));
        PublishWaits.NextLook(TimeSpan.FromSeconds(4)).ShouldBe(TimeSpan.FromSeconds(4));
        PublishWaits.NextLook(TimeSpan.FromHours(2)).ShouldBe(TimeSpan.FromSeconds(60));
        Enumerable.Range(1, 8).Select(failures => PublishWaits.AfterFailure(failures, null).TotalSeconds).ShouldBe([1, 2, 4, 8, 16, 32, 60, 60]);
        PublishWaits.AfterFailure(1, TimeSpan.FromMinutes(5)).ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData(1, false, 10)]
    [InlineData(45, false, 10)]
    [InlineData(50, false, 5)]
    [InlineData(54, false, 2)]
    [InlineData(55, false, 4)]
    [InlineData(59, false, 2)]
    [InlineData(60, false, 8)]
    [InlineData(300, false, 8)]
    [InlineData(50, true, 10)]
    public void A_reading_is_waited_for_no_longer_than_the_question_can_wait(int sinceCall, bool isAsked, int seconds) =>
        PublishWaits.Reading(TimeSpan.FromSeconds(sinceCall), isAsked).ShouldBe(TimeSpan.FromSeconds(seconds));
}
