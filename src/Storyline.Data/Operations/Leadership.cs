using Npgsql;

namespace Storyline.Data.Operations;

internal sealed class Leadership(NpgsqlDataSource source, TimeProvider clock) : ILeadership
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(2);

    public async Task<IHeldRole> AcquireAsync(string role, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryAcquireAsync(role, cancellationToken) is { } held)
            {
                return held;
            }

            await Task.Delay(AskAgainAfter, clock, cancellationToken);
        }
    }

    public Task<IHeldRole?> TryLeaseAsync(string role, TimeSpan leaseTime, CancellationToken cancellationToken) =>
        LeasedRole.TryTakeAsync(source, role, leaseTime, clock, cancellationToken);

    private async Task<IHeldRole?> TryAcquireAsync(string role, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            if (await TryTakeAsync(connection, role, cancellationToken))
            {
                var held = new HeldRole(connection, clock);
                connection = null;
                return held;
            }

            return null;
        }
        catch
        {
            // Whether the lock was taken is not known: it ends with this session.
            NpgsqlConnection.ClearPool(connection!);
            throw;
        }
        finally
        {
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private static async Task<bool> TryTakeAsync(NpgsqlConnection connection, string role, CancellationToken cancellationToken)
    {
        await using var take = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended('role:' || $1, 0))", connection)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = role } },
        };
        return (bool)(await take.ExecuteScalarAsync(cancellationToken))!;
    }
}
