using Microsoft.EntityFrameworkCore;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class TeamRepository(StorylineDbContext database) : ITeamRepository
{
    public async Task<Team> EnsureAsync(Team team, CancellationToken cancellationToken)
    {
        await AddAsync(team, cancellationToken);
        return await database.Teams.AsNoTracking().SingleAsync(row => row.Slug == team.Slug, cancellationToken);
    }

    public async Task<bool> AddAsync(Team team, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO teams (id, name, slug, time_zone, created_at)
            VALUES ({team.Id.Value}, {team.Name}, {team.Slug}, {team.TimeZone}, {team.CreatedAt})
            ON CONFLICT (slug) DO NOTHING
            """,
            cancellationToken) == 1;

    public Task<Team?> FindBySlugAsync(string slug, CancellationToken cancellationToken) =>
        database.Teams.AsNoTracking().SingleOrDefaultAsync(team => team.Slug == slug, cancellationToken);

    public Task<Team?> FindAsync(TeamId id, CancellationToken cancellationToken) =>
        database.Teams.AsNoTracking().SingleOrDefaultAsync(team => team.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Team>> ListAsync(CancellationToken cancellationToken) =>
        await database.Teams.AsNoTracking().OrderBy(team => team.Id).ToListAsync(cancellationToken);

    public async Task<bool> ChangeTimeZoneAsync(TeamId id, string seen, string wanted, CancellationToken cancellationToken) =>
        await database.Teams.Where(team => team.Id == id && team.TimeZone == seen)
            .ExecuteUpdateAsync(set => set.SetProperty(team => team.TimeZone, wanted), cancellationToken) == 1;

    public async Task<bool> KnowsTimeZoneAsync(string timeZone, CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<bool>(
            $"""
            SELECT EXISTS (SELECT FROM pg_timezone_names WHERE name = {timeZone}) AS "Value"
            """).ToListAsync(cancellationToken)).Single();
}
