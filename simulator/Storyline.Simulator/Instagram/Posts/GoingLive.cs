using Storyline.Simulator.Instagram.Accounts;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary>Puts something before the public. Called inside a change of the world.</summary>
internal static class GoingLive
{
    /// <summary>From a container; a second call makes a second post.</summary>
    public static PostedMedia Publish(InstagramState instagram, Account account, MediaContainer container, DateTimeOffset now)
    {
        var product = container.MediaType switch
        {
            MediaContainer.Stories => PostedMedia.Story,
            MediaContainer.Reels => PostedMedia.Reels,
            _ => PostedMedia.Feed,
        };
        var children = container.Children.Select(child => Child(instagram, account, instagram.Containers[child], now)).ToList();
        var media = Create(instagram, account, product, container.Fetched, now) with
        {
            ContainerId = container.Id,
            Caption = container.Caption,
            AltText = container.AltText,
            Children = children,
        };
        container.PublishedAt ??= now;
        container.MediaIds.Add(media.Id);
        return Add(instagram, account, media);
    }

    /// <summary>By a person in the app.</summary>
    public static PostedMedia ByHand(InstagramState instagram, Account account, string product, FetchedMedia content, DateTimeOffset now) =>
        Add(instagram, account, Create(instagram, account, product, content, now));

    private static PostedMedia Add(InstagramState instagram, Account account, PostedMedia media)
    {
        instagram.Media[media.Id] = media;
        account.MediaIds.Add(media.Id);
        return media;
    }

    private static string Child(InstagramState instagram, Account account, MediaContainer item, DateTimeOffset now)
    {
        var part = Create(instagram, account, PostedMedia.Feed, item.Fetched, now) with { ContainerId = item.Id, AltText = item.AltText };
        item.PublishedAt ??= now;
        instagram.Media[part.Id] = part;
        return part.Id;
    }

    private static PostedMedia Create(InstagramState instagram, Account account, string product, FetchedMedia? content, DateTimeOffset now)
    {
        var shortcode = instagram.Ids.NextShortcode();
        return new PostedMedia
        {
            Id = instagram.Ids.NextMedia(),
            AccountId = account.Id,
            ProductType = product,
            Content = content,
            PostedAt = now,
            EndsAt = product == PostedMedia.Story ? now + PostedMedia.StoryLifetime : null,
            Shortcode = shortcode,
            Permalink = product switch
            {
                PostedMedia.Story => $"https://www.instagram.com/stories/{account.Username}/{instagram.Ids.NextStoryNumber()}",
                PostedMedia.Reels => $"https://www.instagram.com/reel/{shortcode}/",
                _ => $"https://www.instagram.com/p/{shortcode}/",
            },
        };
    }
}
