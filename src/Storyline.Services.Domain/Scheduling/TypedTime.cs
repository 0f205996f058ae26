using System.Globalization;
using System.Text.RegularExpressions;
using Storyline.Models;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// Reads times as people type them, on the clock of the chat's zone: <c>14:30</c> (the next one), <c>tomorrow 9:00</c>, <c>fri 18:15</c>,
/// <c>2026-11-24 14:30</c>, or ISO 8601 with an offset. Of a time that occurs twice the earlier one that is still to come is meant.
/// </summary>
public static partial class TypedTime
{
    private const int LongestQuote = 40;
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    /// <exception cref="InvalidRequestException">It is no time, or one that the clock leaves out; the message says what to write.</exception>
    public static DateTimeOffset Read(string text, PostingWindow window, DateTimeOffset now)
    {
        var match = Shape().Match(text.Trim());
        if (!match.Success || !TimeOnly.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, out var time))
        {
            throw Unreadable(text);
        }

        var today = DateOnly.FromDateTime(window.ToLocal(now).DateTime);
        var day = match.Groups["day"].Value.ToLowerInvariant();
        if (match.Groups["offset"] is { Success: true } offset)
        {
            return new DateTimeOffset(Date(day, text).ToDateTime(time), Offset(offset.Value, text)).ToUniversalTime();
        }

        return day switch
        {
            "" => NextOf(today, 1, time, window, now),
            "today" => On(today, time, window, now),
            "tomorrow" => On(today.AddDays(1), time, window, now),
            var name when Weekday(name) is { } weekday => NextOf(today.AddDays((weekday - today.DayOfWeek + 7) % 7), 7, time, window, now),
            var date => On(Date(date, text), time, window, now),
        };
    }

    private static DateTimeOffset NextOf(DateOnly date, int stepDays, TimeOnly time, PostingWindow window, DateTimeOffset now) =>
        window.FirstInstantAt(date.ToDateTime(time)) > now || window.InstantsOf(date.ToDateTime(time)).Any(instant => instant > now)
            ? On(date, time, window, now)
            : On(date.AddDays(stepDays), time, window, now);

    private static DateTimeOffset On(DateOnly date, TimeOnly time, PostingWindow window, DateTimeOffset now)
    {
        var local = date.ToDateTime(time);
        return window.InstantsOf(local) switch
        {
            [] => throw new InvalidRequestException(
                $"{time:HH:mm} does not exist on {date:yyyy-MM-dd} in {window.TimeZone}, because the clock is put forward then: choose {window.ToLocal(window.FirstInstantAt(local)):HH:mm} or later."),
            [var first, var again] when first <= now => again,
            var instants => instants[0],
        };
    }

    private static DateOnly Date(string day, string text) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear
            ? date
            : throw Unreadable(text);

    private static TimeSpan Offset(string offset, string text)
    {
        if (offset is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        var digits = offset[1..].Replace(":", "", StringComparison.Ordinal);
        var (hours, minutes) = (int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture));
        return hours > 14 || minutes > 59 || (hours == 14 && minutes > 0) ? throw Unreadable(text) : new TimeSpan(hours, minutes, 0) * (offset[0] == '-' ? -1 : 1);
    }

    private static DayOfWeek? Weekday(string name) => name.Length < 3
        ? null
        : Enum.GetValues<DayOfWeek>().Where(day => day.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(day => (DayOfWeek?)day).FirstOrDefault();

    private static InvalidRequestException Unreadable(string text) => new(
        $"“{text.Shortened(LongestQuote)}” is no time that can be read: write for example 14:30, tomorrow 9:00, fri 18:15 or 2026-11-24 14:30.");

    [GeneratedRegex(
        @"\A(?:(?<day>\d{4}-\d{2}-\d{2}|[a-z]{3,9})(?:\s+|t))?(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(?<offset>z|[+-]\d{2}:?\d{2})?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
