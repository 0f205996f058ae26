using Storyline.Models.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>One version of the category mix.</summary>
/// <param name="Version">1 for the first; 0 when the team has no mix yet.</param>
/// <param name="EffectiveFrom">Null when the team has no mix yet.</param>
/// <param name="EffectiveTo">Null while it holds.</param>
/// <param name="Reason">Why it was made.</param>
/// <param name="Shares">Largest first.</param>
public sealed record CategoryMixResponse(
    int Version, DateTimeOffset? EffectiveFrom, DateTimeOffset? EffectiveTo, string? Reason, IReadOnlyList<CategoryShareResponse> Shares)
{
    public static CategoryMixResponse From(IReadOnlyList<CategoryShare> version) => version is [var first, ..]
        ? new(first.VersionNumber, first.EffectiveFrom, first.EffectiveTo, first.ChangeReason, [.. version.Select(CategoryShareResponse.From)])
        : new(0, null, null, null, []);
}
