using System.Globalization;
using Storyline.Models;

namespace Storyline.Cli;

/// <summary>Times as people read them, in the team's time zone.</summary>
internal sealed class Times(string timeZone)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found : TimeZoneInfo.Utc;

    /// <summary>For a column's heading.</summary>
    public string Heading(string word) => $"{word} ({zone.Id})";

    public string Of(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day (its first moment) or a minute, as somebody wrote it for an option.</summary>
    /// <exception cref="InvalidRequestException">It is written otherwise.</exception>
    public DateTimeOffset Read(string option, string text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime()
            : throw new InvalidRequestException($"{option} must be a day or a minute, as in 2026-12-01 or 2026-12-01T18:00, and \"{text}\" is neither.");

    public string Of(DateTimeOffset? time, string whenNull) => time is { } known ? Of(known) : whenNull;
}
