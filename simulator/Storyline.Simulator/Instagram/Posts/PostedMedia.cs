namespace Storyline.Simulator.Instagram.Posts;

/// <summary>Something that went live: a story, a picture, a reel or a carousel.</summary>
internal sealed record PostedMedia
{
    public const string Story = "STORY";
    public const string Feed = "FEED";
    public const string Reels = "REELS";

    public static readonly TimeSpan StoryLifetime = TimeSpan.FromHours(24);

    public required string Id { get; init; }

    public required string AccountId { get; init; }

    /// <summary><see cref="Story"/>, <see cref="Feed"/> or <see cref="Reels"/>.</summary>
    public required string ProductType { get; init; }

    /// <summary>The picture or clip; null for a carousel.</summary>
    public FetchedMedia? Content { get; init; }

    /// <summary>The container it came from; null when a person posted it in the app.</summary>
    public string? ContainerId { get; init; }

    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>When a story ends: 24 hours later, or earlier when it was taken down.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public required string Permalink { get; init; }

    public required string Shortcode { get; init; }

    public string? Caption { get; init; }

    public string? AltText { get; init; }

    /// <summary>A carousel's parts, by their media ids.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>Whether the final numbers were sent to the webhook.</summary>
    public bool IsReported { get; init; }

    public bool IsStory => ProductType == Story;

    public bool IsByApi => ContainerId is not null;

    /// <summary>Meta's word: IMAGE, VIDEO or CAROUSEL_ALBUM.</summary>
    public string MediaType => Content is null ? "CAROUSEL_ALBUM" : Content.IsClip ? "VIDEO" : "IMAGE";

    public bool IsLiveStory(DateTimeOffset now) => IsStory && now < EndsAt;

    /// <summary>Whether the API still knows it: a story is forgotten when it ends.</summary>
    public bool IsKnown(DateTimeOffset now) => !IsStory || IsLiveStory(now);
}
