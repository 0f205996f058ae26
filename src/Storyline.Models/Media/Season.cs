using System.Globalization;

namespace Storyline.Models.Media;

/// <summary>
/// The days of every year on which a seasonal picture may go out; both ends included, and the last may lie after New Year. Up to 29 February
/// means up to the 28th in a common year, and from 29 February on means from 1 March on.
/// </summary>
public sealed record Season
{
    // A leap year, so that 29 February is a day like others.
    private const int AnyLeapYear = 2024;

    private Season(int first, int last) => (First, Last) = (first, last);

    /// <summary>Month × 100 + day.</summary>
    public int First { get; }

    /// <inheritdoc cref="First"/>
    public int Last { get; }

    /// <exception cref="InvalidRequestException">One of the two is no day of the calendar.</exception>
    public static Season Of(int first, int last) => IsDay(first) && IsDay(last)
        ? new Season(first, last)
        : throw new InvalidRequestException($"{Write(IsDay(first) ? last : first)} is no day of the year: write month and day, as in 11-25..12-31.");

    /// <summary>Reads <c>11-25..12-31</c>.</summary>
    /// <exception cref="InvalidRequestException">It is written otherwise, or one of the two is no day of the calendar.</exception>
    public static Season Parse(string text) => text.Split("..") is [var first, var last] && Read(first) is { } from && Read(last) is { } to
        ? Of(from, to)
        : throw new InvalidRequestException($"\"{text}\" is no season: write its first and last day, as in 11-25..12-31.");

    /// <summary>Whether a day of the team's calendar lies in it.</summary>
    public bool Contains(DateOnly day)
    {
        var today = (day.Month * 100) + day.Day;
        return First <= Last ? First <= today && today <= Last : First <= today || today <= Last;
    }

    /// <summary>As it is read, for example <c>11-25..12-31</c>.</summary>
    public override string ToString() => $"{Write(First)}..{Write(Last)}";

    private static int? Read(string text) => text.Trim().Split('-') is [var month, var day]
        && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && m <= 12 && d <= 31
            ? (m * 100) + d
            : null;

    private static bool IsDay(int day) =>
        day / 100 is >= 1 and <= 12 && day % 100 is var number && number >= 1 && number <= DateTime.DaysInMonth(AnyLeapYear, day / 100);

    private static string Write(int day) => string.Create(CultureInfo.InvariantCulture, $"{day / 100:00}-{day % 100:00}");
}
