namespace Storyline.Services.Domain.Media;

/// <summary>
/// How long a category lasts: its posts are played through, evenly spaced, with what is there, what comes back from locks, and what comes back
/// after it was posted itself.
/// </summary>
/// <param name="Now">Pictures that can go out at once.</param>
/// <param name="Returning">In how many days each locked picture comes back, in any order.</param>
/// <param name="PostsPerDay">How fast they are used up; 0 or less: not at all.</param>
/// <param name="RepostDays">After how many days a posted picture may go out again; 0: at once.</param>
public sealed record Runway(int Now, IReadOnlyList<double> Returning, double PostsPerDay, int RepostDays)
{
    /// <summary>Days until the first post for which nothing is left; null when that never comes.</summary>
    public double? DaysLeft()
    {
        if (PostsPerDay <= 0)
        {
            return null;
        }

        var returns = Returning.Order().ToList();
        var (returned, posted, recycled) = (0, 0, 0);
        // Once all are back and the first posted ones too, every later day is like the day before.
        var settled = (returns.Count > 0 ? returns[^1] : 0) + (2.0 * RepostDays) + (1 / PostsPerDay);
        for (var day = 0.0; day <= settled; day = posted / PostsPerDay)
        {
            while (returned < returns.Count && returns[returned] <= day)
            {
                returned++;
            }

            while (recycled < posted && (recycled / PostsPerDay) + RepostDays <= day)
            {
                recycled++;
            }

            if (Now + returned + recycled - posted < 1)
            {
                return day;
            }

            posted++;
        }

        return null;
    }

    /// <summary>So many pictures at hand last as long as any greater number: what is beyond need not be counted.</summary>
    public static int MostThatMatter(double postsPerDay, int repostDays, double lastReturn) =>
        postsPerDay <= 0 ? 0 : (int)Math.Min(int.MaxValue - 2.0, Math.Ceiling(postsPerDay * (lastReturn + (2.0 * repostDays))) + 2);
}
