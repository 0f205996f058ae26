namespace Storyline.Data;

/// <summary>One transaction for what belongs together. Services commit; repositories never do.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Runs <paramref name="work"/> in a transaction and commits it; an exception rolls everything back. Nothing outside the
    /// database may be called inside: a transaction is never held across an outside call.
    /// </summary>
    Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <inheritdoc cref="ExecuteAsync{T}"/>
    Task ExecuteAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken);
}
