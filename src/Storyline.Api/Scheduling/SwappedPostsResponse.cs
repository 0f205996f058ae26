using Storyline.Services.Core.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>Two posts that traded their places, as they are now.</summary>
public sealed record SwappedPostsResponse(QueueItemResponse One, QueueItemResponse Other)
{
    public static SwappedPostsResponse From(SwappedPosts swapped) => new(QueueItemResponse.From(swapped.One), QueueItemResponse.From(swapped.Other));
}
