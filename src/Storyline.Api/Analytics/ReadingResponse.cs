namespace Storyline.Api.Analytics;

/// <summary>The figures of a post at one age.</summary>
/// <param name="AgeHours">1, 3, 6, 12 or 23 hours since the post, or 24 for the final ones.</param>
/// <param name="TakenAt">When they were read.</param>
public sealed record ReadingResponse(int AgeHours, DateTimeOffset TakenAt, IReadOnlyList<FigureResponse> Figures);
