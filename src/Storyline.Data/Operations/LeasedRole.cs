using Npgsql;

namespace Storyline.Data.Operations;

/// <summary>Renews the lease of a role until it is given back.</summary>
internal sealed class LeasedRole : IHeldRole
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(30);
    private readonly RoleLease lease;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource released = new();
    private readonly Task watch;
    private DateTimeOffset until;

    private LeasedRole(RoleLease lease, DateTimeOffset until, TimeProvider clock)
    {
        this.lease = lease;
        this.until = until;
        this.clock = clock;
        watch = WatchAsync();
    }

    public CancellationToken Lost => lost.Token;

    /// <summary>Null while another has the role.</summary>
    public static async Task<IHeldRole?> TryTakeAsync(NpgsqlDataSource source, string role, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (lease, until) = (new RoleLease(source, role, Guid.CreateVersion7(now)), now + LeaseTime);
        try
        {
            return await lease.TakeAsync(now, until, cancellationToken) ? new LeasedRole(lease, until, clock) : null;
        }
        catch
        {
            // Whether it was taken is not known.
            await lease.GiveBackAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await released.CancelAsync();
        await watch;
        await lease.GiveBackAsync();
        lost.Dispose();
        released.Dispose();
    }

    private async Task WatchAsync()
    {
        try
        {
            do
            {
                await Task.Delay(RenewEvery, clock, released.Token);
            }
            while (await IsOursAsync());

            await lost.CancelAsync();
        }
        catch (OperationCanceledException) when (released.IsCancellationRequested)
        {
            // Given back in good order.
        }
    }

    private async Task<bool> IsOursAsync()
    {
        var end = clock.GetUtcNow() + LeaseTime;
        try
        {
            if (!await lease.RenewAsync(end, released.Token))
            {
                return false;
            }

            until = end;
            return true;
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            // The next one may still be in time.
            return clock.GetUtcNow() < until;
        }
    }
}
