using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

/// <summary>What chats let Storyline publish by itself.</summary>
public interface IPublishingPolicyRepository
{
    /// <summary>A chat's policies, the one for all other categories first, then by category.</summary>
    Task<IReadOnlyList<PublishingPolicy>> ListAsync(TeamId teamId, ChatSettingsId chat, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the policy of its category, or changes the one that is there. False when that one has another version than
    /// <paramref name="expectedVersion"/> (0: there was none), and nothing was changed.
    /// </summary>
    Task<bool> SetAsync(PublishingPolicy policy, int expectedVersion, CancellationToken cancellationToken);

    /// <summary>Removes the policy of a category, or the one for all others. False when there is none.</summary>
    Task<bool> RemoveAsync(TeamId teamId, ChatSettingsId chat, string? category, CancellationToken cancellationToken);
}
