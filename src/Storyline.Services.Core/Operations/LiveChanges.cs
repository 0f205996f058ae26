using Storyline.Data.Operations;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations;

/// <summary>What changed, as it is committed by whichever process: for live screens and for loops that sleep.</summary>
public sealed class LiveChanges(IChangeFeed feed)
{
    /// <summary>The changes of one team from now on. Ends when some may have been missed: who shows them reads all of it again, and listens anew.</summary>
    public IAsyncEnumerable<Change> OfTeamAsync(TeamId teamId, CancellationToken cancellationToken) =>
        feed.ListenAsync(cancellationToken).Skip(1).TakeWhile(change => change.Topic is not ChangeTopic.Listening).Where(change => change.TeamId == teamId.Value);

    /// <summary>The changes of all teams from now on, with <see cref="ChangeTopic.Listening"/> first and whenever some may have been missed.</summary>
    public IAsyncEnumerable<Change> AllAsync(CancellationToken cancellationToken) => feed.ListenAsync(cancellationToken);
}
