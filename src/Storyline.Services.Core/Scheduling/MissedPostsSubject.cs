using System.Globalization;

namespace Storyline.Services.Core.Scheduling;

/// <summary>What stands behind the buttons of the question about missed posts: the moment before which a post counts as missed, so that they decide about those that were asked about.</summary>
public static class MissedPostsSubject
{
    public static string Of(DateTimeOffset missedBefore) => missedBefore.UtcTicks.ToString(CultureInfo.InvariantCulture);

    /// <summary>The moment; null for a button from before an update, which carries none.</summary>
    public static DateTimeOffset? Read(string subject) =>
        long.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
}
