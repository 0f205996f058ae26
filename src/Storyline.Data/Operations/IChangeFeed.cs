using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

/// <summary>Tells every process what changed, through PostgreSQL's LISTEN/NOTIFY.</summary>
public interface IChangeFeed
{
    /// <summary>All changes from now on, of every team. Ends with the token. A slow reader loses the oldest, never blocks others.</summary>
    IAsyncEnumerable<Change> ListenAsync(CancellationToken cancellationToken);
}
