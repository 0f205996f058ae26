using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

/// <summary>The tenants of this deployment.</summary>
public interface ITeamRepository
{
    /// <summary>The team with this slug; made from <paramref name="team"/> when there is none. Safe against a race of two processes.</summary>
    Task<Team> EnsureAsync(Team team, CancellationToken cancellationToken);

    /// <summary>Adds a team. False when its slug is taken.</summary>
    Task<bool> AddAsync(Team team, CancellationToken cancellationToken);

    /// <summary>The team with this slug, or null.</summary>
    Task<Team?> FindBySlugAsync(string slug, CancellationToken cancellationToken);

    /// <summary>The team, or null.</summary>
    Task<Team?> FindAsync(TeamId id, CancellationToken cancellationToken);

    /// <summary>All teams, oldest first.</summary>
    Task<IReadOnlyList<Team>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Sets a team's time zone. False when it is no longer the one that was seen: nothing is changed then.</summary>
    Task<bool> ChangeTimeZoneAsync(TeamId id, string seen, string wanted, CancellationToken cancellationToken);

    /// <summary>Whether the database can tell the time in this zone.</summary>
    Task<bool> KnowsTimeZoneAsync(string timeZone, CancellationToken cancellationToken);
}
