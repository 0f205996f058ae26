using Storyline.Simulator.Instagram.Posts;

namespace Storyline.Simulator.Control;

internal sealed record ContainerView(string Id, string Account, string MediaType, string Status, string? Url, DateTimeOffset CreatedAt, IReadOnlyList<string> MediaIds)
{
    public static ContainerView Of(MediaContainer container, DateTimeOffset now) =>
        new(container.Id, container.AccountId, container.MediaType, container.Status(now, TimeSpan.Zero), container.Fetched?.Url, container.CreatedAt, container.MediaIds);
}
