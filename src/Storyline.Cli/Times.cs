using System.Globalization;

namespace Storyline.Cli;

/// <summary>Times as people read them, in the team's time zone.</summary>
internal sealed class Times(string timeZone)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found : TimeZoneInfo.Utc;

    /// <summary>For a column's heading.</summary>
    public string Heading(string word) => $"{word} ({zone.Id})";

    public string Of(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public string Of(DateTimeOffset? time, string whenNull) => time is { } known ? Of(known) : whenNull;
}
