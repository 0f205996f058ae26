using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

/// <summary>People and their places in teams.</summary>
public interface IMemberRepository
{
    /// <summary>
    /// Notes that a Telegram user was seen in a team's chat: makes the user and a membership with <paramref name="firstRole"/> the first
    /// time, refreshes the names afterwards. An existing role is never changed. Returns null when the user was deactivated.
    /// </summary>
    Task<Member?> DiscoverAsync(User seen, TeamId teamId, TeamRole firstRole, CancellationToken cancellationToken);

    /// <summary>The member, or null when the user is not in the team or was deactivated.</summary>
    Task<Member?> FindAsync(TeamId teamId, UserId userId, CancellationToken cancellationToken);

    /// <summary>The longest-standing admin of a team, or null.</summary>
    Task<Member?> FirstAdminAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Everybody in the team, in the order in which they joined; deactivated people included.</summary>
    Task<IReadOnlyList<Teammate>> ListAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Names by user id, for showing who did what.</summary>
    Task<IReadOnlyDictionary<UserId, string>> NamesAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Adds one to a person's count of posts.</summary>
    Task CountPostAsync(UserId userId, CancellationToken cancellationToken);
}
