using System.ComponentModel.DataAnnotations;

namespace Storyline.Api.Scheduling;

/// <summary>A new version of the category mix.</summary>
/// <param name="Ratios">By category: above 0, at most 1, to four decimals; they sum to 1.</param>
/// <param name="Reason">Why; at most 300 characters.</param>
/// <param name="Replaces">The version that was seen when this one was made, 0 when there was none: when another one holds by now, nothing is changed. Left out: whichever holds.</param>
public sealed record CategoryMixRequest(
    IReadOnlyDictionary<string, decimal> Ratios, [property: MaxLength(300)] string? Reason = null, int? Replaces = null);
