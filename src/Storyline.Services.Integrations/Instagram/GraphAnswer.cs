namespace Storyline.Services.Integrations.Instagram;

/// <summary>What Meta answered.</summary>
/// <param name="ServerTime">Meta's clock, from the Date header.</param>
internal sealed record GraphAnswer<T>(T Body, DateTimeOffset? ServerTime);
