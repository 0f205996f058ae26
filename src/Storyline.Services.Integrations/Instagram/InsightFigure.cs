namespace Storyline.Services.Integrations.Instagram;

/// <summary>One metric of one post.</summary>
/// <param name="Metric">Meta's name.</param>
/// <param name="Breakdown">The part of it, in lower case: <c>tap_forward</c>; null for the whole.</param>
/// <param name="Value">Null when Instagram has none (yet, or for so few viewers).</param>
/// <param name="Refusal">Why the metric was refused; null when it was not.</param>
public sealed record InsightFigure(string Metric, string? Breakdown, long? Value, string? Refusal = null);
