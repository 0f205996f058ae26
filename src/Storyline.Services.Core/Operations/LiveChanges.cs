using Storyline.Data.Operations;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations;

/// <summary>What changed, as it is committed by whichever process: for live screens and for loops that sleep.</summary>
public sealed class LiveChanges(IChangeFeed feed)
{
    /// <summary>The changes of one team from now on.</summary>
    public IAsyncEnumerable<Change> OfTeamAsync(TeamId teamId, CancellationToken cancellationToken) =>
        feed.ListenAsync(cancellationToken).Where(change => change.TeamId == teamId.Value);

    /// <summary>The changes of all teams from now on.</summary>
    public IAsyncEnumerable<Change> AllAsync(CancellationToken cancellationToken) => feed.ListenAsync(cancellationToken);
}
