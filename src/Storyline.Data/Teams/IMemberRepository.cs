using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

/// <summary>People and their places in teams.</summary>
public interface IMemberRepository
{
    /// <summary>
    /// Notes that a Telegram user was seen in a team's chat: makes the user and a membership with <paramref name="firstRole"/> the first
    /// time, refreshes the names afterwards. An existing role is never changed. A user name is one person's in all of Telegram: who was known by it before has
    /// given it up, and is known by it no more. Returns null when the user was deactivated, here or everywhere.
    /// </summary>
    Task<Member?> DiscoverAsync(User seen, TeamId teamId, TeamRole firstRole, CancellationToken cancellationToken);

    /// <summary>The member, or null when the user is not in the team or was deactivated.</summary>
    Task<Member?> FindAsync(TeamId teamId, UserId userId, CancellationToken cancellationToken);

    /// <summary>The longest-standing admin of a team, or null.</summary>
    Task<Member?> FirstAdminAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Everybody in the team, in the order in which they joined; deactivated people included.</summary>
    Task<IReadOnlyList<Teammate>> ListAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <inheritdoc cref="ListAsync(TeamId, CancellationToken)"/>
    Task<Page<Teammate>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Names by user id, for showing who did what.</summary>
    Task<IReadOnlyDictionary<UserId, string>> NamesAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>The team's active admins, held until the unit of work ends: of two who take the last two admins away, one finds only one left.</summary>
    Task<IReadOnlyList<UserId>> LockAdminsAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Gives a person another role. False when they are not in the team.</summary>
    Task<bool> SetRoleAsync(TeamId teamId, UserId userId, TeamRole role, CancellationToken cancellationToken);

    /// <summary>Switches a person off, or on again, in this team alone. False when they are not in it.</summary>
    Task<bool> SetActiveAsync(TeamId teamId, UserId userId, bool isActive, CancellationToken cancellationToken);

    /// <summary>Adds one to a person's count of posts.</summary>
    Task CountPostAsync(UserId userId, CancellationToken cancellationToken);
}
