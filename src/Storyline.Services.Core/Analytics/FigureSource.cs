using Storyline.Models;
using Storyline.Models.Analytics;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Analytics;

/// <summary>Which post a reading belongs to, and when it was made.</summary>
internal sealed record FigureSource(TeamId TeamId, HistoryEntryId HistoryEntryId, string MediaId, int AgeHours, DateTimeOffset TakenAt)
{
    private const string Gone = "Instagram does not know the post any more, or shows no figures for it.";
    private const string NotYet = "Instagram has no figure for it yet, or too few people saw it.";
    private const int LongestReason = 300;
    private const int LongestName = 64;

    /// <summary>The lines of a reading. One that told nothing leaves one line too, so that it is not made over and over.</summary>
    public IReadOnlyList<PostMetric> Lines(IReadOnlyList<InsightFigure> seen) => seen.Count == 0
        ? [Line("views", null, MetricState.NotAvailable, null, Gone)]
        : [.. seen.Where(figure => figure.Metric.Length <= LongestName && (figure.Breakdown?.Length ?? 0) <= LongestName)
            .DistinctBy(figure => (figure.Metric, figure.Breakdown)).Select(Line)];

    private PostMetric Line(InsightFigure figure) => figure switch
    {
        { Refusal: { } refusal } => Line(figure.Metric, figure.Breakdown, MetricState.Failed, null, refusal.CutTo(LongestReason)),
        { Value: { } value } => Line(figure.Metric, figure.Breakdown, MetricState.Measured, value, null),
        _ => Line(figure.Metric, figure.Breakdown, MetricState.NotAvailable, null, NotYet),
    };

    private PostMetric Line(string metric, string? part, MetricState state, long? value, string? reason) => new()
    {
        Id = PostMetricId.New(TakenAt),
        TeamId = TeamId,
        HistoryEntryId = HistoryEntryId,
        InstagramMediaId = MediaId,
        AgeHours = AgeHours,
        TakenAt = TakenAt,
        Metric = metric,
        Breakdown = part,
        State = state,
        Value = value,
        Reason = reason,
    };
}
