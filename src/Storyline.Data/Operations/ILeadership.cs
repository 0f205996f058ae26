namespace Storyline.Data.Operations;

/// <summary>Roles that one process at a time may hold.</summary>
public interface ILeadership
{
    /// <summary>
    /// Waits until this process holds the role, which it then does for long: a PostgreSQL advisory lock on a connection of its own guards it. The role is held
    /// until the result is disposed; its token is cancelled when the connection is lost, and the role with it.
    /// </summary>
    Task<IHeldRole> AcquireAsync(string role, CancellationToken cancellationToken);

    /// <summary>
    /// The role for one piece of work; null when another process (or another caller in this one) has it now. A lease that is renewed until the result is
    /// disposed: no connection is held meanwhile. When it cannot be renewed, the role is lost at the lease's end, before another may have it.
    /// </summary>
    /// <param name="leaseTime">What a process had that died is free so long afterwards.</param>
    Task<IHeldRole?> TryLeaseAsync(string role, TimeSpan leaseTime, CancellationToken cancellationToken);
}
