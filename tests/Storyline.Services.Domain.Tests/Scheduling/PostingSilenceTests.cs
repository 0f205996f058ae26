using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class PostingSilenceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly PostingWindow Day = PostingWindow.Create(9, 21, "UTC");
    private static readonly PostingWindow Night = PostingWindow.Create(20, 2, "Europe/Berlin");

    [Fact]
    public void Only_open_hours_count()
    {
        PostingSilence.OpenTime(Day, Noon, Noon.AddHours(3)).ShouldBe(TimeSpan.FromHours(3));
        PostingSilence.OpenTime(Day, Noon, Noon.AddHours(21)).ShouldBe(TimeSpan.FromHours(9));
        PostingSilence.OpenTime(Day, Noon, Noon.AddDays(1)).ShouldBe(TimeSpan.FromHours(12));
        PostingSilence.OpenTime(Night, Noon, Noon.AddHours(13.5)).ShouldBe(TimeSpan.FromHours(6));
    }

    [Fact]
    public void A_silence_is_too_long_after_twice_the_usual_interval_and_only_while_the_window_is_open()
    {
        PostingSilence.IsTooLong(Day, 3, Noon, Noon.AddHours(8)).ShouldBeFalse();
        PostingSilence.IsTooLong(Day, 3, Noon.AddMinutes(-1), Noon.AddHours(8)).ShouldBeTrue();
        PostingSilence.IsTooLong(Day, 3, Noon.AddDays(-1), Noon.AddHours(10)).ShouldBeFalse();
    }

    [Fact]
    public void A_silence_of_years_is_counted_in_no_time() =>
        PostingSilence.IsTooLong(Day, 3, DateTimeOffset.MinValue, Noon).ShouldBeTrue();
}
