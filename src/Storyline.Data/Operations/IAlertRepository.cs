using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

/// <summary>States that need a person. One open alert per kind and subject: the database guarantees it.</summary>
public interface IAlertRepository
{
    /// <summary>Opens the alert, or counts one more sighting of it. True when it is new.</summary>
    Task<bool> RaiseAsync(Alert alert, CancellationToken cancellationToken);

    /// <summary>Ends the open alert of this kind and subject. True when there was one.</summary>
    Task<bool> ResolveAsync(TeamId? teamId, string kind, string subject, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Open alerts that the admins, or one of their chats, were not told of yet, oldest first.</summary>
    Task<IReadOnlyList<Alert>> ListUntoldAsync(CancellationToken cancellationToken);

    /// <summary>When the admins of a team were last told anything, or null.</summary>
    Task<DateTimeOffset?> LastToldAtAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>Keeps since when an alert is told, and which chats it is owed to.</summary>
    Task MarkToldAsync(Alert told, CancellationToken cancellationToken);

    /// <summary>Open alerts, oldest first.</summary>
    Task<IReadOnlyList<Alert>> ListOpenAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <inheritdoc cref="ListOpenAsync(TeamId, CancellationToken)"/>
    Task<Page<Alert>> ListOpenAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Open alerts of a kind, of all teams.</summary>
    Task<IReadOnlyList<Alert>> ListOpenAsync(string kind, CancellationToken cancellationToken);
}
