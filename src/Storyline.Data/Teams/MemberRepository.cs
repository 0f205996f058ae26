using Microsoft.EntityFrameworkCore;
using Storyline.Data.Conversions;
using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class MemberRepository(StorylineDbContext database) : IMemberRepository
{
    /// <remarks>
    /// Everybody whom it changes is locked first, in the order of their ids: two who swap their names change each other's rows. Whoever is written waits for the
    /// count, and so for all locks.
    /// </remarks>
    public async Task<Member?> DiscoverAsync(User seen, TeamId teamId, TeamRole firstRole, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync(
            $"""
            WITH held AS (
                SELECT id, telegram_user_id FROM users
                WHERE telegram_user_id = {seen.TelegramUserId} OR lower(username) = lower({seen.Username}::text)
                ORDER BY id FOR NO KEY UPDATE),
            released AS (
                UPDATE users SET username = NULL FROM held
                WHERE users.id = held.id AND held.telegram_user_id <> {seen.TelegramUserId}),
            person AS (
                INSERT INTO users (id, telegram_user_id, username, first_name, last_name, is_active, total_posts, first_seen_at, last_seen_at)
                SELECT {seen.Id.Value}, {seen.TelegramUserId}, {seen.Username}::text, {seen.FirstName}, {seen.LastName}::text, true, 0, {seen.FirstSeenAt}, {seen.LastSeenAt}
                FROM (SELECT count(*) AS people FROM held) AS everybody WHERE everybody.people >= 0
                ON CONFLICT (telegram_user_id) DO UPDATE
                    SET username = EXCLUDED.username, first_name = EXCLUDED.first_name, last_name = EXCLUDED.last_name,
                        last_seen_at = GREATEST(users.last_seen_at, EXCLUDED.last_seen_at)
                RETURNING id)
            INSERT INTO team_memberships (team_id, user_id, role, joined_at)
            SELECT {teamId.Value}, person.id, {EnumText.Of(firstRole)}, {seen.FirstSeenAt} FROM person
            ON CONFLICT (team_id, user_id) DO NOTHING
            """,
            cancellationToken);
        return await Members(teamId).Where(row => row.User.TelegramUserId == seen.TelegramUserId)
            .Select(row => row.ToMember()).SingleOrDefaultAsync(cancellationToken);
    }

    public Task<Member?> FindAsync(TeamId teamId, UserId userId, CancellationToken cancellationToken) =>
        Members(teamId).Where(row => row.User.Id == userId).Select(row => row.ToMember()).SingleOrDefaultAsync(cancellationToken);

    public Task<Member?> FirstAdminAsync(TeamId teamId, CancellationToken cancellationToken) =>
        Members(teamId).Where(row => row.Membership.Role == TeamRole.Admin).OrderBy(row => row.Membership.JoinedAt)
            .Select(row => row.ToMember()).FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<Teammate>> ListAsync(TeamId teamId, CancellationToken cancellationToken) =>
        await Teammates(Memberships(teamId)).ToListAsync(cancellationToken);

    public async Task<Page<Teammate>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken)
    {
        var memberships = Memberships(teamId);
        if (KeysetCursor.Parse(page.Cursor) is { } after)
        {
            var id = new UserId(after.Id);
            memberships = memberships.Where(
                membership => EF.Functions.GreaterThan(ValueTuple.Create(membership.JoinedAt, membership.UserId), ValueTuple.Create(after.At, id)));
        }

        var rows = await Teammates(memberships).Take(page.Size + 1).ToListAsync(cancellationToken);
        return KeysetCursor.Page(rows, page.Size, one => new KeysetCursor(one.JoinedAt, one.User.Id.Value));
    }

    public async Task<IReadOnlyDictionary<UserId, string>> NamesAsync(TeamId teamId, CancellationToken cancellationToken) =>
        await Memberships(teamId)
            .Join(database.Users, membership => membership.UserId, user => user.Id, (_, user) => user)
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);

    public Task CountPostAsync(UserId userId, CancellationToken cancellationToken) =>
        database.Users.Where(user => user.Id == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.TotalPosts, user => user.TotalPosts + 1), cancellationToken);

    public async Task<IReadOnlyList<UserId>> LockAdminsAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var admins = await database.Database.SqlQuery<Guid>(
            $"""
            SELECT membership.user_id AS "Value" FROM team_memberships membership JOIN users person ON person.id = membership.user_id
            WHERE membership.team_id = {teamId.Value} AND membership.role = {EnumText.Of(TeamRole.Admin)} AND membership.is_active AND person.is_active
            ORDER BY membership.user_id FOR UPDATE OF membership
            """).ToListAsync(cancellationToken);
        return [.. admins.Select(id => new UserId(id))];
    }

    public async Task<bool> SetRoleAsync(TeamId teamId, UserId userId, TeamRole role, CancellationToken cancellationToken) =>
        await Membership(teamId, userId).ExecuteUpdateAsync(set => set.SetProperty(membership => membership.Role, role), cancellationToken) == 1;

    public async Task<bool> SetActiveAsync(TeamId teamId, UserId userId, bool isActive, CancellationToken cancellationToken) =>
        await Membership(teamId, userId).ExecuteUpdateAsync(set => set.SetProperty(membership => membership.IsActive, isActive), cancellationToken) == 1;

    private IQueryable<TeamMembership> Membership(TeamId teamId, UserId userId) =>
        database.TeamMemberships.Where(membership => membership.TeamId == teamId && membership.UserId == userId);

    private IQueryable<TeamMembership> Memberships(TeamId teamId) => database.TeamMemberships.AsNoTracking().Where(membership => membership.TeamId == teamId);

    /// <summary>In the order in which they joined.</summary>
    private IQueryable<Teammate> Teammates(IQueryable<TeamMembership> memberships) => memberships
        .Join(database.Users, membership => membership.UserId, user => user.Id, (membership, user) => new { membership, user })
        .OrderBy(row => row.membership.JoinedAt).ThenBy(row => row.membership.UserId)
        .Select(row => new Teammate(row.user, row.membership.Role, row.membership.JoinedAt, row.membership.IsActive && row.user.IsActive));

    private IQueryable<MemberRow> Members(TeamId teamId) =>
        Memberships(teamId).Where(membership => membership.IsActive)
            .Join(database.Users.Where(user => user.IsActive), membership => membership.UserId, user => user.Id,
                (membership, user) => new MemberRow { Membership = membership, User = user });

    private sealed class MemberRow
    {
        public required TeamMembership Membership { get; init; }
        public required User User { get; init; }

        public Member ToMember() => new(Membership.TeamId, User.Id, User.DisplayName, Membership.Role);
    }
}
