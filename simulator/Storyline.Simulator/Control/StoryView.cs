using Storyline.Simulator.Instagram;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Insights;
using Storyline.Simulator.Instagram.Posts;

namespace Storyline.Simulator.Control;

/// <summary>Something that went live, as the control calls and the stories page see it.</summary>
internal sealed record StoryView
{
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required string Username { get; init; }

    /// <summary>STORY, FEED or REELS.</summary>
    public required string ProductType { get; init; }

    /// <summary>IMAGE, VIDEO or CAROUSEL_ALBUM.</summary>
    public required string MediaType { get; init; }

    /// <summary>Where the picture or clip can be looked at.</summary>
    public string? MediaUrl { get; init; }

    /// <summary>Where it was fetched from; null when a person posted it.</summary>
    public string? SourceUrl { get; init; }

    public string? Container { get; init; }

    public required string Permalink { get; init; }

    public string? Caption { get; init; }

    public required DateTimeOffset PostedAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public required bool IsLive { get; init; }

    /// <summary>api, or person for what was posted by hand.</summary>
    public required string By { get; init; }

    /// <summary>How many people have seen it.</summary>
    public required long Seen { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public static StoryView Of(PostedMedia media, InstagramState instagram, string origin, DateTimeOffset now) => new()
    {
        Id = media.Id,
        Account = media.AccountId,
        Username = instagram.Account(media.AccountId)?.Username ?? "",
        ProductType = media.ProductType,
        MediaType = media.MediaType,
        MediaUrl = media.Content is null ? null : InstagramFiles.MediaAddress(origin, media),
        SourceUrl = media.Content?.Url,
        Container = media.ContainerId,
        Permalink = media.Permalink,
        Caption = media.Caption,
        PostedAt = media.PostedAt,
        EndsAt = media.EndsAt,
        IsLive = media.IsKnown(now),
        By = media.IsByApi ? "api" : "person",
        Seen = new Audience(instagram, media, now).Reach,
        Width = media.Content?.Width ?? 0,
        Height = media.Content?.Height ?? 0,
    };
}
