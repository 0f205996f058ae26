using Storyline.Data.Operations;

namespace Storyline.Services.Core.Operations;

/// <summary>Work that only one process at a time may do.</summary>
public sealed class SingleRole(ILeadership leadership)
{
    private static readonly TimeSpan UsualLease = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Runs <paramref name="work"/> unless another does it at this moment: then it is theirs to do, and nothing happens here. The work may call out: the role is a
    /// lease, and no connection is held for it. Its token ends in the rare case that another may take the role over. What a process was doing that died is free
    /// two minutes later.
    /// </summary>
    public Task TryAsync(string role, Func<CancellationToken, Task> work, CancellationToken cancellationToken) => TryAsync(role, UsualLease, work, cancellationToken);

    /// <inheritdoc cref="TryAsync(string,Func{CancellationToken,Task},CancellationToken)"/>
    /// <param name="leaseTime">What a process was doing that died is free so long afterwards, and not only after two minutes.</param>
    public async Task TryAsync(string role, TimeSpan leaseTime, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (await leadership.TryLeaseAsync(role, leaseTime, cancellationToken) is not { } held)
        {
            return;
        }

        await using (held)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, held.Lost);
            try
            {
                await work(either.Token);
            }
            catch (OperationCanceledException) when (held.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                // It is theirs to do now.
            }
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/>, which lasts for as long as the process, once this process holds the role, on a connection of its own. Its token ends when the
    /// role is lost; the role is then sought again.
    /// </summary>
    public async Task HoldAsync(string role, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await using var held = await leadership.AcquireAsync(role, cancellationToken);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, held.Lost);
            try
            {
                await work(either.Token);
                return;
            }
            catch (OperationCanceledException) when (held.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                // Another process may hold the role by now; ask for it again.
            }
        }
    }
}
