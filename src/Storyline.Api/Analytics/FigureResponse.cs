using Storyline.Models.Analytics;

namespace Storyline.Api.Analytics;

/// <summary>One figure of a post.</summary>
/// <param name="Metric">Instagram's name: <c>views</c>, <c>reach</c>, <c>navigation</c>.</param>
/// <param name="Breakdown">The part of it; null for the whole.</param>
/// <param name="Value">Null unless it was measured: not available is not zero.</param>
/// <param name="Reason">Why there is none.</param>
public sealed record FigureResponse(string Metric, string? Breakdown, MetricState State, long? Value, string? Reason)
{
    public static FigureResponse From(PostMetric figure) => new(figure.Metric, figure.Breakdown, figure.State, figure.Value, figure.Reason);
}
