using Npgsql;

namespace Storyline.Data.Operations;

/// <summary>Keeps the connection that carries the lock, and looks every few seconds whether it is still there.</summary>
internal sealed class HeldRole : IHeldRole
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private readonly NpgsqlConnection connection;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource released = new();
    private readonly Task watch;

    public HeldRole(NpgsqlConnection connection, TimeProvider clock)
    {
        this.connection = connection;
        watch = WatchAsync(clock);
    }

    public CancellationToken Lost => lost.Token;

    public async ValueTask DisposeAsync()
    {
        await released.CancelAsync();
        await watch;
        await ReleaseAsync();
        lost.Dispose();
        released.Dispose();
    }

    private async Task ReleaseAsync()
    {
        try
        {
            await using var unlock = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
            await unlock.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            // The connection is gone, and the lock with it; or it goes now.
            NpgsqlConnection.ClearPool(connection);
        }

        await connection.DisposeAsync();
    }

    private async Task WatchAsync(TimeProvider clock)
    {
        try
        {
            while (true)
            {
                await Task.Delay(LookEvery, clock, released.Token);
                await using var look = new NpgsqlCommand("SELECT 1", connection);
                await look.ExecuteScalarAsync(released.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Released in good order.
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            await lost.CancelAsync();
        }
    }
}
