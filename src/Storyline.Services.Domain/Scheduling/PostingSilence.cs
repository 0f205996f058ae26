namespace Storyline.Services.Domain.Scheduling;

/// <summary>How long nothing has been posted, counted only while the posting window was open: a night is no silence.</summary>
public static class PostingSilence
{
    private const int UsualIntervals = 2;

    /// <summary>A silence that began earlier is too long in any case.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    /// <summary>The usual time between two posts.</summary>
    public static TimeSpan Interval(PostingWindow window, int postsPerDay) => window.NominalLength / postsPerDay;

    /// <summary>The part of a span of time during which the window was open.</summary>
    public static TimeSpan OpenTime(PostingWindow window, DateTimeOffset since, DateTimeOffset now)
    {
        var from = since > now - Longest ? since : now - Longest;
        var open = TimeSpan.Zero;
        for (var date = window.PostingDateOf(from); window.On(date) is var day && day.From < now; date = date.AddDays(1))
        {
            var (begin, end) = (day.From > from ? day.From : from, day.Until < now ? day.Until : now);
            open += end > begin ? end - begin : TimeSpan.Zero;
        }

        return open;
    }

    /// <summary>Whether nothing was posted for twice the usual interval. Outside the window nobody expects a post.</summary>
    public static bool IsTooLong(PostingWindow window, int postsPerDay, DateTimeOffset since, DateTimeOffset now) =>
        window.Contains(now) && OpenTime(window, since, now) > UsualIntervals * Interval(window, postsPerDay);
}
