namespace Storyline.Data.Operations;

/// <summary>Roles that one process at a time may hold, guarded by a PostgreSQL advisory lock on a connection of its own.</summary>
public interface ILeadership
{
    /// <summary>
    /// Waits until this process holds the role. The role is held until the result is disposed; its token is cancelled when the
    /// connection is lost, and the role with it.
    /// </summary>
    Task<IHeldRole> AcquireAsync(string role, CancellationToken cancellationToken);

    /// <summary>The role, held as by <see cref="AcquireAsync"/>; null when another process (or another caller in this one) holds it now.</summary>
    Task<IHeldRole?> TryAcquireAsync(string role, CancellationToken cancellationToken);
}
