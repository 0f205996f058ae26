using Storyline.Models.Media;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>When a season that is open now closes.</summary>
public static class SeasonEnd
{
    private const int LongestYear = 366;

    /// <summary>The first moment after the season, in a zone; null when it is closed now, or covers the whole year.</summary>
    /// <param name="timeZone">IANA name of the team's zone.</param>
    public static DateTimeOffset? Of(Season season, string timeZone, DateTimeOffset now)
    {
        var wholeDay = PostingWindow.Create(0, 0, timeZone);
        var today = DateOnly.FromDateTime(wholeDay.ToLocal(now).DateTime);
        if (!season.Contains(today))
        {
            return null;
        }

        for (var days = 1; days <= LongestYear; days++)
        {
            if (!season.Contains(today.AddDays(days)))
            {
                return wholeDay.On(today.AddDays(days)).From;
            }
        }

        return null;
    }
}
