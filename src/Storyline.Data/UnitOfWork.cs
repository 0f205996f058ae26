namespace Storyline.Data;

internal sealed class UnitOfWork(StorylineDbContext database) : IUnitOfWork
{
    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (database.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("A unit of work is already open; what belongs together is committed once, by the outermost service.");
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var result = await work(cancellationToken);
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }

    public Task ExecuteAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        ExecuteAsync<object?>(
            async token =>
            {
                await work(token);
                return null;
            },
            cancellationToken);
}
