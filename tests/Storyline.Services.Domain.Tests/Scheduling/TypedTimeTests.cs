using System.Globalization;
using Storyline.Models;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class TypedTimeTests
{
    /// <summary>Monday, 11:00 in Berlin.</summary>
    private const string Monday = "2026-11-23T10:00Z";

    [Theory]
    [InlineData("14:30", "2026-11-23T13:30Z")]
    [InlineData(" 9:00 ", "2026-11-24T08:00Z")]
    [InlineData("today 23:59", "2026-11-23T22:59Z")]
    [InlineData("today 9:00", "2026-11-23T08:00Z")]
    [InlineData("Tomorrow 9:00", "2026-11-24T08:00Z")]
    [InlineData("mon 14:30", "2026-11-23T13:30Z")]
    [InlineData("monday 9:00", "2026-11-30T08:00Z")]
    [InlineData("fri 18:15", "2026-11-27T17:15Z")]
    [InlineData("2026-11-24 14:30", "2026-11-24T13:30Z")]
    [InlineData("2026-11-24T14:30:15", "2026-11-24T13:30:15Z")]
    [InlineData("2026-11-24T14:30Z", "2026-11-24T14:30Z")]
    [InlineData("2026-11-24T14:30:00.000Z", "2026-11-24T14:30Z")]
    [InlineData("2026-11-24 14:30+05:45", "2026-11-24T08:45Z")]
    [InlineData("2026-11-24T14:30-0800", "2026-11-24T22:30Z")]
    public void A_time_is_read_on_the_chats_own_clock(string text, string instant) => Read(text, Monday).ShouldBe(At(instant));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("25:00")]
    [InlineData("9")]
    [InlineData("9:60")]
    [InlineData("2026-02-30 9:00")]
    [InlineData("0001-01-01 00:00")]
    [InlineData("9999-12-31T23:59-14:00")]
    [InlineData("2026-11-24T14:30+99:00")]
    [InlineData("someday 9:00")]
    [InlineData("14:30+01:00")]
    [InlineData("<b>9:00</b>")]
    [InlineData("٩:٠٠")]
    public void What_is_no_time_is_refused_with_examples(string text) =>
        Should.Throw<InvalidRequestException>(() => Read(text, Monday)).Message
            .ShouldBe($"“{text}” is no time that can be read: write for example 14:30, tomorrow 9:00, fri 18:15 or 2026-11-24 14:30.");

    [Fact]
    public void An_endless_text_is_quoted_in_part() =>
        Should.Throw<InvalidRequestException>(() => Read(new string('x', 10_000), Monday)).Message.Length.ShouldBeLessThan(200);

    [Theory]
    [InlineData("2:30", "2026-03-29T00:00Z", "02:30 does not exist on 2026-03-29 in Europe/Berlin, because the clock is put forward then: choose 03:00 or later.")]
    [InlineData("2026-03-29 02:00", Monday, "02:00 does not exist on 2026-03-29 in Europe/Berlin, because the clock is put forward then: choose 03:00 or later.")]
    public void A_time_that_the_clock_leaves_out_is_refused_with_the_next_one(string text, string now, string sentence) =>
        Should.Throw<InvalidRequestException>(() => Read(text, now)).Message.ShouldBe(sentence);

    [Theory]
    [InlineData("2026-10-25 02:30", Monday, "2026-10-25T01:30Z")]
    [InlineData("2026-10-25 02:30", "2026-10-24T12:00Z", "2026-10-25T00:30Z")]
    [InlineData("2:30", "2026-10-25T00:45Z", "2026-10-25T01:30Z")]
    [InlineData("2:30", "2026-10-25T01:45Z", "2026-10-26T01:30Z")]
    [InlineData("2:30", "2026-03-29T10:00Z", "2026-03-30T00:30Z")]
    public void Of_a_time_that_occurs_twice_the_earlier_one_to_come_is_meant(string text, string now, string instant) => Read(text, now).ShouldBe(At(instant));

    private static DateTimeOffset Read(string text, string now) => TypedTime.Read(text, PostingWindow.Create(14, 2, "Europe/Berlin"), At(now));

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
