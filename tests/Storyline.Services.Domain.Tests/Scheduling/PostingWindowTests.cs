using Storyline.Models;
using System.Globalization;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class PostingWindowTests
{
    [Theory]
    [InlineData(14, 2, "Europe/Berlin", "2026-11-23", "2026-11-23T13:00Z", "2026-11-24T01:00Z")]
    [InlineData(9, 17, "America/New_York", "2026-11-23", "2026-11-23T14:00Z", "2026-11-23T22:00Z")]
    [InlineData(0, 0, "Asia/Kathmandu", "2026-11-23", "2026-11-22T18:15Z", "2026-11-23T18:15Z")]
    [InlineData(14, 2, "UTC", "2026-12-31", "2026-12-31T14:00Z", "2027-01-01T02:00Z")]
    public void A_window_opens_and_closes_by_the_local_clock(int start, int end, string zone, string date, string from, string until) =>
        Window(start, end, zone).On(Day(date)).ShouldBe(new PostingDay(Day(date), Instant(from), Instant(until)));

    [Theory]
    [InlineData("a start inside the gap moves behind it", 2, 10, "Europe/Berlin", "2026-03-29", "2026-03-29T01:00Z", "2026-03-29T08:00Z")]
    [InlineData("an end inside the gap moves behind it", 14, 2, "Europe/Berlin", "2026-03-28", "2026-03-28T13:00Z", "2026-03-29T01:00Z")]
    [InlineData("a window inside the gap keeps its length behind it", 2, 3, "Europe/Berlin", "2026-03-29", "2026-03-29T01:00Z", "2026-03-29T02:00Z")]
    [InlineData("a whole day across the gap has 23 hours", 0, 0, "Europe/Berlin", "2026-03-29", "2026-03-28T23:00Z", "2026-03-29T22:00Z")]
    [InlineData("a start that occurs twice is the first", 2, 10, "Europe/Berlin", "2026-10-25", "2026-10-25T00:00Z", "2026-10-25T09:00Z")]
    [InlineData("an end that occurs twice is the first", 14, 2, "Europe/Berlin", "2026-10-24", "2026-10-24T12:00Z", "2026-10-25T00:00Z")]
    [InlineData("a whole day across the overlap has 25 hours", 0, 0, "Europe/Berlin", "2026-10-25", "2026-10-24T22:00Z", "2026-10-25T23:00Z")]
    [InlineData("a gap at midnight", 0, 6, "Africa/Cairo", "2026-04-24", "2026-04-23T22:00Z", "2026-04-24T03:00Z")]
    [InlineData("an overlap at midnight", 0, 6, "America/Havana", "2026-11-01", "2026-11-01T04:00Z", "2026-11-01T11:00Z")]
    [InlineData("a gap of half an hour", 2, 3, "Australia/Lord_Howe", "2026-10-04", "2026-10-03T15:30Z", "2026-10-03T16:00Z")]
    [InlineData("a gap of two hours", 1, 3, "Antarctica/Troll", "2026-03-29", "2026-03-29T01:00Z", "2026-03-29T03:00Z")]
    [InlineData("a zone that changed its offset for good", 0, 0, "Asia/Almaty", "2024-02-29", "2024-02-28T18:00Z", "2024-02-29T19:00Z")]
    public void Daylight_saving_moves_a_boundary_as_written_down(string what, int start, int end, string zone, string date, string from, string until) =>
        Window(start, end, zone).On(Day(date)).ShouldBe(new PostingDay(Day(date), Instant(from), Instant(until)), what);

    [Theory]
    [InlineData("2026-11-23T13:00Z", "2026-11-23", "2026-11-23", true)]
    [InlineData("2026-11-24T00:00Z", "2026-11-23", "2026-11-23", true)]
    [InlineData("2026-11-24T01:00Z", "2026-11-23", "2026-11-24", false)]
    [InlineData("2026-11-24T11:00Z", "2026-11-23", "2026-11-24", false)]
    [InlineData("2026-11-24T13:00Z", "2026-11-24", "2026-11-24", true)]
    public void An_instant_belongs_to_the_window_that_opened_last(string instant, string date, string next, bool open)
    {
        var window = Window(14, 2, "Europe/Berlin");

        window.PostingDateOf(Instant(instant)).ShouldBe(Day(date));
        window.NextPostingDate(Instant(instant)).ShouldBe(Day(next));
        window.Contains(Instant(instant)).ShouldBe(open);
    }

    [Fact]
    public void An_instant_is_shown_on_the_local_clock()
    {
        var window = Window(14, 2, "America/New_York");

        window.Describe(Instant("2026-11-23T19:12Z")).ShouldBe("Mon 23 Nov 14:12");
        window.ToLocal(Instant("2026-11-23T19:12Z")).Offset.ShouldBe(TimeSpan.FromHours(-5));
        window.ToString().ShouldBe("14:00–02:00 America/New_York");
    }

    [Fact]
    public void Windows_with_equal_settings_are_equal() =>
        Window(14, 2, "Europe/Berlin").ShouldBe(Window(14, 2, "Europe/Berlin"));

    [Theory]
    [InlineData("Europe/Berln", "Europe/Berlin")]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData("New York", "America/New_York")]
    [InlineData("europe/lisbon", "Europe/Lisbon")]
    [InlineData("../../etc/passwd", "Pacific")]
    [InlineData("", "Asia")]
    [InlineData("localtime", "the nearest are")]
    [InlineData("W. Europe Standard Time", "the nearest are")]
    public void An_unknown_zone_is_refused_with_the_nearest_names(string zone, string suggestion)
    {
        var refusal = Should.Throw<InvalidRequestException>(() => Window(14, 2, zone)).Message;

        refusal.ShouldStartWith($"The time zone '{zone}' is unknown here");
        if (suggestion.Contains('/'))
        {
            refusal.ShouldContain(suggestion);
        }
    }

    [Theory]
    [InlineData(24, 2, "The posting hours cannot start at 24: choose a whole hour from 0 to 23.")]
    [InlineData(14, -1, "The posting hours cannot end at -1: choose a whole hour from 0 to 23.")]
    public void An_hour_outside_the_clock_is_refused(int start, int end, string sentence) =>
        Should.Throw<InvalidRequestException>(() => Window(start, end, "UTC")).Message.ShouldBe(sentence);

    private static PostingWindow Window(int start, int end, string zone) => PostingWindow.Create(start, end, zone);

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
