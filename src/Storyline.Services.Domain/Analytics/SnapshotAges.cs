namespace Storyline.Services.Domain.Analytics;

/// <summary>When the figures of a post are read.</summary>
public static class SnapshotAges
{
    /// <summary>Hours since the post. A story and its figures are gone after 24; the last reading comes an hour before.</summary>
    public static IReadOnlyList<int> Hours { get; } = [1, 3, 6, 12, 23];
}
