namespace Storyline.Models.Teams;

/// <summary>Who acts, in which team, with which role. What every door hands to the services.</summary>
public sealed record Member(TeamId TeamId, UserId UserId, string DisplayName, TeamRole Role)
{
    public bool May(TeamRole needed) => Role >= needed;
}
