using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

/// <summary>Tells every process what changed, through PostgreSQL's LISTEN/NOTIFY.</summary>
public interface IChangeFeed
{
    /// <summary>
    /// All changes, of every team. <see cref="ChangeTopic.Listening"/> comes first, and again whenever the connection was lost and is back: what waits for a change
    /// looks for itself then. Ends with the token. A slow reader loses the oldest, never blocks others.
    /// </summary>
    IAsyncEnumerable<Change> ListenAsync(CancellationToken cancellationToken);
}
