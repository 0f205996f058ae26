using Npgsql;

namespace Storyline.Data.Operations;

/// <summary>Renews the lease of a role until it is given back. At its end it is lost, however long a renewal that may still be on its way takes.</summary>
internal sealed class LeasedRole : IHeldRole
{
    private readonly RoleLease lease;
    private readonly TimeSpan leaseTime;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource lost;
    private readonly CancellationTokenSource released = new();
    private readonly Task watch;

    private LeasedRole(RoleLease lease, TimeSpan leaseTime, DateTimeOffset until, TimeProvider clock)
    {
        this.lease = lease;
        this.leaseTime = leaseTime;
        this.clock = clock;
        lost = new CancellationTokenSource(LeftUntil(until), clock);
        Lost = lost.Token;
        watch = WatchAsync();
    }

    public CancellationToken Lost { get; }

    /// <summary>Null while another has the role.</summary>
    public static async Task<IHeldRole?> TryTakeAsync(NpgsqlDataSource source, string role, TimeSpan leaseTime, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (lease, until) = (new RoleLease(source, role, Guid.CreateVersion7(now)), now + leaseTime);
        try
        {
            return await lease.TakeAsync(now, until, cancellationToken) ? new LeasedRole(lease, leaseTime, until, clock) : null;
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
                await Task.Delay(leaseTime / 4, clock, released.Token);
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
        var until = clock.GetUtcNow() + leaseTime;
        try
        {
            if (Lost.IsCancellationRequested || !await lease.RenewAsync(until, released.Token))
            {
                return false;
            }

            lost.CancelAfter(LeftUntil(until));
            return true;
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            // The next one may still be in time.
            return !Lost.IsCancellationRequested;
        }
    }

    private TimeSpan LeftUntil(DateTimeOffset end)
    {
        var left = end - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
