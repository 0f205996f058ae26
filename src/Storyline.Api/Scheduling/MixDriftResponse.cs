using Storyline.Services.Domain.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>What was posted against what the mix says.</summary>
/// <param name="Since">What was posted before does not count: 28 days ago, or when the mix in force began.</param>
/// <param name="Posts">Posts since then.</param>
/// <param name="Bound">How far a category can be from its target once the plan has run, in posts.</param>
/// <param name="Version">The version of the mix; 0 when the team has none yet.</param>
/// <param name="Categories">Those of the mix, the largest first, and behind them what was posted without being in it.</param>
public sealed record MixDriftResponse(DateTimeOffset Since, int Posts, decimal Bound, int Version, IReadOnlyList<CategoryDriftResponse> Categories)
{
    public static MixDriftResponse From(MixDrift drift) =>
        new(drift.Since, drift.Posts, drift.Bound, drift.Version, [.. drift.Categories.Select(CategoryDriftResponse.From)]);
}
