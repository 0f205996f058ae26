using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Models.Analytics;

/// <summary>One figure of a post at one age. Never changed: a later reading is a line of its own.</summary>
public sealed class PostMetric
{
    /// <summary>The age, in hours, of the figures that come by webhook when a story has ended.</summary>
    public const int Final = 24;

    public required PostMetricId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required HistoryEntryId HistoryEntryId { get; init; }
    public required string InstagramMediaId { get; init; }

    /// <summary>Hours since the post for which it was due: 1, 3, 6, 12, 23, or <see cref="Final"/>.</summary>
    public required int AgeHours { get; init; }
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>Meta's name: <c>views</c>, <c>reach</c>, <c>navigation</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The part of a metric that is broken down, in lower case: <c>tap_forward</c>; null for the whole.</summary>
    public string? Breakdown { get; init; }
    public required MetricState State { get; init; }

    /// <summary>Null unless it was measured.</summary>
    public long? Value { get; init; }

    /// <summary>Why it could not be had.</summary>
    public string? Reason { get; init; }
}
