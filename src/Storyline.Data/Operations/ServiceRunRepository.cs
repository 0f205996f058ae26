using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

internal sealed class ServiceRunRepository(StorylineDbContext database) : IServiceRunRepository
{
    public async Task AddAsync(ServiceRun run, CancellationToken cancellationToken)
    {
        database.ServiceRuns.Add(run);
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    public async Task<Page<ServiceRun>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken)
    {
        var runs = database.ServiceRuns.AsNoTracking().Where(run => run.TeamId == teamId);
        if (KeysetCursor.Parse(page.Cursor) is { } after)
        {
            var id = new ServiceRunId(after.Id);
            runs = runs.Where(run => EF.Functions.LessThan(ValueTuple.Create(run.StartedAt, run.Id), ValueTuple.Create(after.At, id)));
        }

        var rows = await runs.OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return KeysetCursor.Page(rows, page.Size, run => new KeysetCursor(run.StartedAt, run.Id.Value));
    }
}
