using Storyline.Models.Teams;

namespace Storyline.Models.Scheduling;

/// <summary>One category's share of the mix, in one version (Type 2 SCD). The current shares of a team sum to 1.</summary>
public sealed class CategoryShare
{
    public required CategoryShareId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required string Category { get; init; }

    /// <summary>Above 0, at most 1; four decimals.</summary>
    public required decimal Ratio { get; init; }
    public required DateTimeOffset EffectiveFrom { get; init; }
    public DateTimeOffset? EffectiveTo { get; init; }
    public required bool IsCurrent { get; init; }
    public required int VersionNumber { get; init; }
    public string? ChangeReason { get; init; }

    /// <summary>Null when Storyline made the first mix itself.</summary>
    public UserId? ChangedBy { get; init; }
}
