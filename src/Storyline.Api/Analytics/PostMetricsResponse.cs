using Storyline.Models.Analytics;

namespace Storyline.Api.Analytics;

/// <summary>How a post did on Instagram.</summary>
/// <param name="Readings">By age; empty when nothing was read yet.</param>
public sealed record PostMetricsResponse(IReadOnlyList<ReadingResponse> Readings)
{
    public static PostMetricsResponse From(IReadOnlyList<PostMetric> figures) => new(
    [
        .. figures.GroupBy(figure => figure.AgeHours).OrderBy(reading => reading.Key)
            .Select(reading => new ReadingResponse(reading.Key, reading.Max(figure => figure.TakenAt), [.. reading.Select(FigureResponse.From)])),
    ]);
}
