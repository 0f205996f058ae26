namespace Storyline.Services.Integrations.Instagram;

/// <summary>
/// Publishing through Meta's Graph API (Instagram Platform, content publishing). Every failure is an <see cref="IntegrationException"/> whose kind
/// says what to do, and whose <see cref="IntegrationException.Code"/> is Meta's <c>code/subcode</c>.
/// </summary>
public interface IInstagramPublisher
{
    /// <summary>
    /// Makes a container and returns its id. Tried once: a container that was made without our hearing of it costs nothing, it is invisible and dies.
    /// </summary>
    /// <exception cref="IntegrationException">Refused: the medium or its address (the message says what to mend). Unavailable: may be tried again.</exception>
    Task<string> CreateContainerAsync(InstagramConnection account, ContainerRequest request, CancellationToken cancellationToken);

    /// <summary>Reads what became of a container.</summary>
    /// <exception cref="IntegrationException">NotFound: Meta does not know it (any more).</exception>
    Task<ContainerState> ReadContainerAsync(InstagramConnection account, string containerId, CancellationToken cancellationToken);

    /// <summary>
    /// Publishes a container and returns the media id. Sent exactly once, never repeated here. Whatever comes back but an id is no proof: after an
    /// answer that says no, and after none, the container has to be read.
    /// </summary>
    /// <exception cref="IntegrationException">
    /// Unknown: no answer, or none that can be understood. Unavailable: it never left this machine. Any other kind: Meta answered with an error.
    /// </exception>
    Task<string> PublishAsync(InstagramConnection account, string containerId, CancellationToken cancellationToken);

    /// <summary>Reads the publishing quota.</summary>
    Task<PublishingQuota> ReadQuotaAsync(InstagramConnection account, CancellationToken cancellationToken);

    /// <summary>The account's live stories, newest first; all pages.</summary>
    Task<IReadOnlyList<LiveStory>> ListStoriesAsync(InstagramConnection account, CancellationToken cancellationToken);

    /// <summary>The account's newest feed posts and reels, newest first, up to <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<LiveStory>> ListMediaAsync(InstagramConnection account, int limit, CancellationToken cancellationToken);

    /// <summary>One story or post; null when it does not exist (any more).</summary>
    Task<LiveStory?> FindMediaAsync(InstagramConnection account, string mediaId, CancellationToken cancellationToken);
}
