namespace Storyline.Services.Integrations.Instagram;

/// <summary>What Instagram told of a post's figures.</summary>
/// <param name="Missing">Metrics, by Meta's names, that could not be asked for just now; nothing is known of them, not even that they are not available.</param>
public sealed record InsightReading(IReadOnlyList<InsightFigure> Figures, IReadOnlyList<string> Missing)
{
    /// <summary>How long Instagram asks us to wait before the missing ones are asked for; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
