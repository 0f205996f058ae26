namespace Storyline.Models.Teams;

/// <summary>The tenant: every row that a team owns carries its id.</summary>
public sealed class Team
{
    public required TeamId Id { get; init; }
    public required string Name { get; set; }

    /// <summary>Lower-case words joined by hyphens; unique in the deployment.</summary>
    public required string Slug { get; init; }

    /// <summary>IANA name of the zone in which the team thinks.</summary>
    public required string TimeZone { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
}
