using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Accounts;

namespace Storyline.Data.Accounts;

internal sealed class ConnectAttemptRepository(StorylineDbContext database) : IConnectAttemptRepository
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task AddAsync(ConnectAttempt attempt, CancellationToken cancellationToken)
    {
        var forgotten = attempt.CreatedAt - Kept;
        await database.ConnectAttempts.Where(old => old.ExpiresAt < forgotten).ExecuteDeleteAsync(cancellationToken);
        database.ConnectAttempts.Add(attempt);
        await database.SaveChangesAsync(cancellationToken);
        database.Entry(attempt).State = EntityState.Detached;
    }

    public async Task<ConnectAttempt?> TakeAsync(byte[] stateHash, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await database.ConnectAttempts.FromSql(
            $"UPDATE connect_attempts SET used_at = {now} WHERE state_hash = {stateHash} AND used_at IS NULL AND expires_at > {now} RETURNING *")
            .AsNoTracking().ToListAsync(cancellationToken)).SingleOrDefault();

    public Task NoteOutcomeAsync(byte[] stateHash, string outcome, CancellationToken cancellationToken) => Of(stateHash)
        .ExecuteUpdateAsync(set => set.SetProperty(attempt => attempt.Outcome, outcome.CutTo(1000)), cancellationToken);

    public Task<ConnectAttempt?> FindAsync(byte[] stateHash, CancellationToken cancellationToken) => Of(stateHash).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    private IQueryable<ConnectAttempt> Of(byte[] stateHash) => database.ConnectAttempts.Where(attempt => attempt.StateHash == stateHash);
}
