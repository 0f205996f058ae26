using System.Globalization;
using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Teams;

/// <summary>Who is in a team, and with which role. A team keeps at least one active admin, whoever asks.</summary>
public sealed class TeamRoster(IMemberRepository members, AuditTrail audit, IChangeNotifier changes, IUnitOfWork work, ServiceTrace trace)
{
    /// <summary>Everybody, in the order in which they joined; deactivated people included.</summary>
    public Task<IReadOnlyList<Teammate>> ListAsync(TeamId teamId, CancellationToken cancellationToken) => members.ListAsync(teamId, cancellationToken);

    /// <inheritdoc cref="ListAsync(TeamId, CancellationToken)"/>
    public Task<Page<Teammate>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken) => members.ListAsync(teamId, page, cancellationToken);

    /// <summary>The person with this id, this Telegram id or this user name.</summary>
    /// <exception cref="ConflictException">Several are known by that user name; the message lists their ids.</exception>
    /// <exception cref="NotFoundException">The team has nobody like that.</exception>
    public async Task<Teammate> FindAsync(TeamId teamId, string name, CancellationToken cancellationToken)
    {
        var wanted = name.Trim();
        var found = (await members.ListAsync(teamId, cancellationToken)).Where(one =>
            one.User.Id.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || one.User.TelegramUserId.ToString(CultureInfo.InvariantCulture) == wanted
            || (one.User.Username is { Length: > 0 } username && username.Equals(wanted.TrimStart('@'), StringComparison.OrdinalIgnoreCase))).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw Unknown(wanted),
            _ => throw Several(wanted, found),
        };
    }

    /// <summary>Gives a person a role. False when they have it already.</summary>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<bool> SetRoleAsync(UserId userId, TeamRole role, Actor by, CancellationToken cancellationToken) =>
        ChangeAsync(userId, role, null, by, cancellationToken);

    /// <summary>Switches a person off in this team, or on again; other teams are not touched. False when it is so already.</summary>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<bool> SetActiveAsync(UserId userId, bool isActive, Actor by, CancellationToken cancellationToken) =>
        ChangeAsync(userId, null, isActive, by, cancellationToken);

    /// <summary>Changes what is given, all or nothing. False when everything was so already.</summary>
    /// <exception cref="ConflictException">It would leave the team without an admin.</exception>
    /// <exception cref="NotFoundException">They are not in the team.</exception>
    public Task<bool> ChangeAsync(UserId userId, TeamRole? role, bool? isActive, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        return trace.RunAsync("TeamRoster", "Change", by, notes => work.ExecuteAsync(
            async token =>
            {
                var admins = await members.LockAdminsAsync(by.TeamId, token);
                var person = (await members.ListAsync(by.TeamId, token)).FirstOrDefault(one => one.User.Id == userId) ?? throw Unknown(userId.ToString());
                var wanted = person with { Role = role ?? person.Role, IsActive = isActive ?? person.IsActive };
                if (wanted == person)
                {
                    notes.FoundNothing();
                    return false;
                }

                RefuseWhatCannotBe(person, wanted, admins);
                await WriteAsync(person, wanted, by, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Settings, by.TeamId.Value), token);
                return true;
            },
            cancellationToken));
    }

    private static void RefuseWhatCannotBe(Teammate person, Teammate wanted, IReadOnlyList<UserId> admins)
    {
        if (wanted.IsActive && !person.User.IsActive)
        {
            throw new ConflictException($"{person.User.DisplayName} is switched off in the whole installation, which a team cannot change.");
        }

        var staysAdmin = wanted is { Role: TeamRole.Admin, IsActive: true };
        if (!staysAdmin && admins is [var last] && last == person.User.Id)
        {
            throw new ConflictException($"{person.User.DisplayName} is the team's last admin: make somebody else an admin first.");
        }
    }

    private async Task WriteAsync(Teammate person, Teammate wanted, Actor by, CancellationToken cancellationToken)
    {
        var (id, name) = (person.User.Id, person.User.DisplayName);
        if (wanted.Role != person.Role)
        {
            await members.SetRoleAsync(by.TeamId, id, wanted.Role, cancellationToken);
            await audit.AppendAsync(by, "role.changed", name, Word(person.Role), Word(wanted.Role), cancellationToken);
        }

        if (wanted.IsActive != person.IsActive)
        {
            await members.SetActiveAsync(by.TeamId, id, wanted.IsActive, cancellationToken);
            await audit.AppendAsync(by, wanted.IsActive ? "user.reactivated" : "user.deactivated", name, null, null, cancellationToken);
        }
    }

    private static NotFoundException Unknown(string name) =>
        new($"There is nobody “{name}” in this team: people join with their first word to the bot. storyline user list shows who is there.");

    private static ConflictException Several(string name, IEnumerable<Teammate> found) => new(
        $"Several people of this team were seen as “{name}”, and only one of them is called so now: give the id of the one who is meant: {string.Join(", ", found.Select(one => $"{one.User.Id} ({one.User.FirstName})"))}.");

    private static string Word(TeamRole role) => role.ToString().ToLowerInvariant();
}
