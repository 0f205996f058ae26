using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

/// <summary>States that need a person. One open alert per kind and subject: the database guarantees it.</summary>
public interface IAlertRepository
{
    /// <summary>Opens the alert, or counts one more sighting of it. True when it is new.</summary>
    /// <param name="isNews">Once a chat was told of the open one, this is another: it takes the place of the first, and is owed to every admin chat again.</param>
    Task<bool> RaiseAsync(Alert alert, bool isNews, CancellationToken cancellationToken);

    /// <summary>Ends the open alert of this kind and subject. True when there was one.</summary>
    Task<bool> ResolveAsync(TeamId? teamId, string kind, string subject, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Open alerts that the admins, or one of their chats, were not told of yet, oldest first.</summary>
    Task<IReadOnlyList<Alert>> ListUntoldAsync(CancellationToken cancellationToken);

    /// <summary>When the admins of a team were last told anything, or null.</summary>
    Task<DateTimeOffset?> LastToldAtAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps that an admin chat was told of an alert, and owes it to the others from the first one on. What is stored decides and not what was read: a chat that
    /// somebody else has told meanwhile is not owed it again. True when the alert is over: news end when they are owed to no chat any more.
    /// </summary>
    /// <param name="told">As it was told. News that were raised again since are not what the chat heard: nothing is kept, and they stay owed to it.</param>
    /// <param name="heard">Null: of the chats that it is owed to none is there.</param>
    Task<bool> MarkToldAsync(Alert told, ChatSettingsId? heard, bool isNews, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Open alerts, oldest first.</summary>
    Task<IReadOnlyList<Alert>> ListOpenAsync(TeamId teamId, CancellationToken cancellationToken);

    /// <inheritdoc cref="ListOpenAsync(TeamId, CancellationToken)"/>
    Task<Page<Alert>> ListOpenAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Open alerts of a kind, of all teams.</summary>
    Task<IReadOnlyList<Alert>> ListOpenAsync(string kind, CancellationToken cancellationToken);
}
