using Storyline.Data.Operations;

namespace Storyline.Services.Core.Operations;

/// <summary>Work that only one process at a time may do. The lock is a connection of its own, apart from the work's.</summary>
public sealed class SingleRole(ILeadership leadership)
{
    /// <summary>Runs <paramref name="work"/> unless another holds the role at this moment: then it is theirs to do, and nothing happens here.</summary>
    public async Task TryAsync(string role, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (await leadership.TryAcquireAsync(role, cancellationToken) is { } held)
        {
            await using (held)
            {
                await work(cancellationToken);
            }
        }
    }

    /// <summary>Runs <paramref name="work"/> once this process holds the role. Its token ends when the role is lost; the role is then sought again.</summary>
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
