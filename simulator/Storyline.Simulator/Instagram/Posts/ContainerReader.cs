using Storyline.Simulator.Instagram.Calls;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary>What a container is to hold: reads the call, checks it and fetches the media.</summary>
internal sealed class ContainerReader(MediaIntake intake)
{
    private const int FewestItems = 2;
    private const int MostItems = 10;
    private static readonly TimeSpan LongestStory = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestReel = TimeSpan.FromMinutes(15);

    public async Task<ContainerDraft> ReadAsync(GraphCall call, CancellationToken cancellationToken)
    {
        var caption = call.Text("caption");
        PostRules.CheckCaption(caption);
        PostRules.CheckTags(call, isClip: call.Text("video_url") is not null);
        var isItem = call.Flag("is_carousel_item");
        var draft = new ContainerDraft(MediaContainer.Feed, null, null, caption, call.Text("alt_text"), isItem, []);
        return call.Text("media_type") switch
        {
            MediaContainer.Stories => await StoryAsync(call, draft with { MediaType = MediaContainer.Stories, Caption = null }, cancellationToken),
            MediaContainer.Carousel => draft with { MediaType = MediaContainer.Carousel, Children = Items(call) },
            MediaContainer.Reels => await ReelAsync(call, draft, cancellationToken),
            "VIDEO" when isItem => await ReelAsync(call, draft, cancellationToken),
            null or MediaContainer.Feed => draft with { Fetched = await intake.PictureAsync(call.Need("image_url"), isFeed: true, cancellationToken) },
            _ => throw PublishingErrors.Of(2207023),
        };
    }

    private async Task<ContainerDraft> StoryAsync(GraphCall call, ContainerDraft draft, CancellationToken cancellationToken)
    {
        if (call.Text("video_url") is not { } clipUrl)
        {
            return draft with { Fetched = await intake.PictureAsync(call.Need("image_url"), isFeed: false, cancellationToken) };
        }

        var (clip, failsWith) = await intake.ClipAsync(clipUrl, LongestStory, cancellationToken);
        return draft with { Fetched = clip, FailsWith = failsWith };
    }

    private async Task<ContainerDraft> ReelAsync(GraphCall call, ContainerDraft draft, CancellationToken cancellationToken)
    {
        var (clip, failsWith) = await intake.ClipAsync(call.Need("video_url"), LongestReel, cancellationToken);
        return call.Integer("thumb_offset") is { } offset && (offset < 0 || offset >= clip.Seconds * 1000)
            ? throw PublishingErrors.Of(2207057)
            : draft with { MediaType = MediaContainer.Reels, Fetched = clip, FailsWith = failsWith };
    }

    private static IReadOnlyList<string> Items(GraphCall call)
    {
        var items = call.List("children");
        return items.Count is >= FewestItems and <= MostItems ? items : throw PublishingErrors.Of(2207028);
    }
}
