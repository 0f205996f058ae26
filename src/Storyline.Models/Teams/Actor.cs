namespace Storyline.Models.Teams;

/// <summary>On whose behalf a service works, in which team, with which role, and through which door they came.</summary>
/// <param name="UserId">Null for whoever works on the machine itself, and for the clock.</param>
/// <param name="Name">How they are named to others: <c>@ana</c>, <c>the command line</c>, <c>Storyline</c>.</param>
public sealed record Actor(TeamId TeamId, UserId? UserId, string Name, TeamRole Role, Door Door)
{
    public static Actor Of(Member member, Door door) => new(member.TeamId, member.UserId, member.DisplayName, member.Role, door);

    /// <summary>Whoever can run commands on the machine may do everything.</summary>
    public static Actor CommandLine(TeamId teamId) => new(teamId, null, "the command line", TeamRole.Admin, Door.Cli);

    public static Actor Clock(TeamId teamId) => new(teamId, null, "Storyline", TeamRole.Admin, Door.Clock);

    public bool May(TeamRole needed) => Role >= needed;

    /// <exception cref="ForbiddenException">The role is not enough; the message names the one that is.</exception>
    public void Require(TeamRole needed)
    {
        if (!May(needed))
        {
            throw new ForbiddenException($"This needs the role {needed.ToString().ToLowerInvariant()}; you are {Role.ToString().ToLowerInvariant()}. An admin can change that.");
        }
    }
}
