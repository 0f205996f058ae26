namespace Storyline.Models.Teams;

/// <summary>A person's place in a team.</summary>
public sealed class TeamMembership
{
    public required TeamId TeamId { get; init; }
    public required UserId UserId { get; init; }
    public required TeamRole Role { get; set; }
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>False: switched off in this team; their places in other teams are not touched.</summary>
    public bool IsActive { get; set; } = true;
}
