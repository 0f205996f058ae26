using Storyline.Data.Operations;

namespace Storyline.Testing.Kills;

/// <summary>A dead process takes no roles; those it held end with it, as advisory locks end with their connection. A real lease ends a little later.</summary>
internal sealed class FatefulLeadership(ILeadership roles, Fate fate) : ILeadership
{
    public Task<IHeldRole> AcquireAsync(string role, CancellationToken cancellationToken)
    {
        fate.Pass($"before the role {role}");
        return roles.AcquireAsync(role, cancellationToken);
    }

    public Task<IHeldRole?> TryLeaseAsync(string role, TimeSpan leaseTime, CancellationToken cancellationToken)
    {
        fate.Pass($"before the role {role}");
        return roles.TryLeaseAsync(role, leaseTime, cancellationToken);
    }
}
