using System.Globalization;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary>A picture or clip on its way to becoming a post. Its state follows from its times, so nothing has to tick.</summary>
internal sealed class MediaContainer
{
    public const string Stories = "STORIES";
    public const string Reels = "REELS";
    public const string Carousel = "CAROUSEL";
    public const string Feed = "IMAGE";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public required string Id { get; init; }

    public required string AccountId { get; init; }

    /// <summary><see cref="Stories"/>, <see cref="Reels"/>, <see cref="Carousel"/> or <see cref="Feed"/>.</summary>
    public required string MediaType { get; init; }

    /// <summary>What was fetched; null for a carousel, which holds others.</summary>
    public FetchedMedia? Fetched { get; init; }

    public string? Caption { get; init; }

    public string? AltText { get; init; }

    public bool IsCarouselItem { get; init; }

    /// <summary>A carousel's items, by their container ids.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When processing ends, one way or the other.</summary>
    public required DateTimeOffset ReadyAt { get; init; }

    /// <summary>Why processing fails, when it does.</summary>
    public int? FailsWith { get; init; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>What came of it: one, or several when a second publish was repeated.</summary>
    public List<string> MediaIds { get; init; } = [];

    public string Status(DateTimeOffset now, TimeSpan publishedLag) => this switch
    {
        { PublishedAt: { } at } when now - at >= publishedLag => ContainerStatus.Published,
        _ when now - CreatedAt >= Lifetime => ContainerStatus.Expired,
        _ when now < ReadyAt => ContainerStatus.InProgress,
        { FailsWith: not null } => ContainerStatus.Error,
        _ => ContainerStatus.Finished,
    };

    /// <summary>The sentence beside the state; a failure's holds its subcode.</summary>
    public string Words(string status) => status switch
    {
        ContainerStatus.Published => "Published: Media has been published.",
        ContainerStatus.Expired => "Expired: The container was not published within 24 hours and has expired.",
        ContainerStatus.InProgress => "In Progress: Media is still being processed.",
        ContainerStatus.Error => string.Create(CultureInfo.InvariantCulture, $"Error: Media upload has failed with error code {FailsWith}"),
        _ => "Finished: Media has been uploaded and it is ready to be published.",
    };
}
