namespace Storyline.Testing.Instagram;

/// <summary>Something that went live on simulated Instagram.</summary>
public sealed record SeenStory
{
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required string Username { get; init; }

    /// <summary>STORY, FEED or REELS.</summary>
    public required string ProductType { get; init; }

    /// <summary>IMAGE, VIDEO or CAROUSEL_ALBUM.</summary>
    public required string MediaType { get; init; }

    public string? MediaUrl { get; init; }

    /// <summary>Where it was fetched from; null when a person posted it.</summary>
    public string? SourceUrl { get; init; }

    public string? Container { get; init; }

    public required string Permalink { get; init; }

    public string? Caption { get; init; }

    public DateTimeOffset PostedAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public bool IsLive { get; init; }

    /// <summary>api or person.</summary>
    public required string By { get; init; }

    public long Seen { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }
}
