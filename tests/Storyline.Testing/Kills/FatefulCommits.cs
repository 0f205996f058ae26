using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Storyline.Testing.Kills;

/// <summary>Commits of a process that may die before one, or after one without learning that it was done.</summary>
internal sealed class FatefulCommits(Fate fate) : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        fate.Pass("before a commit");
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        fate.Pass("after a commit");
        return Task.CompletedTask;
    }
}
