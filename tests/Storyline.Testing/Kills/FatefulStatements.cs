using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Storyline.Testing.Kills;

/// <summary>Statements of a process that may die before one leaves, or before its result is read.</summary>
internal sealed class FatefulStatements(Fate fate) : DbCommandInterceptor
{
    private const string Leaves = "before a statement";
    private const string IsBack = "after a statement";

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        Passed(Leaves, result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        try
        {
            return Passed(IsBack, result);
        }
        catch (ProcessKilledException)
        {
            result.Dispose();
            throw;
        }
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Passed(Leaves, result);

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) => Passed(IsBack, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        Passed(Leaves, result);

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) => Passed(IsBack, result);

    private ValueTask<T> Passed<T>(string where, T result)
    {
        fate.Pass(where);
        return ValueTask.FromResult(result);
    }
}
