using Storyline.Models.Publishing;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>How posts do (Graph API, media insights).</summary>
public interface IInstagramInsights
{
    /// <summary>
    /// Reads all metrics that are valid for this kind and login. A metric that Meta refuses is asked for apart from the others and comes back as
    /// refused; empty data comes back as not available, never as zero. <c>navigation</c> is read with its breakdown in a request of its own. What could not
    /// be asked for by itself just now is named as missing.
    /// </summary>
    /// <exception cref="IntegrationException">Nothing could be read at all: NotFound when the story is gone, Unauthorized, RateLimited, Unavailable.</exception>
    Task<InsightReading> ReadAsync(InstagramConnection account, string mediaId, PublicationKind kind, CancellationToken cancellationToken);

    /// <summary>Reads those metrics of an earlier reading that were missing in it, and no other.</summary>
    /// <exception cref="IntegrationException">NotFound when the story is gone meanwhile, Unauthorized.</exception>
    Task<InsightReading> ReadMissingAsync(
        InstagramConnection account, string mediaId, PublicationKind kind, IReadOnlyList<string> missing, CancellationToken cancellationToken);
}
