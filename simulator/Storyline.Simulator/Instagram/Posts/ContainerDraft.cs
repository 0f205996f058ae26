namespace Storyline.Simulator.Instagram.Posts;

/// <summary>A container before it is put into the world.</summary>
internal sealed record ContainerDraft(string MediaType, FetchedMedia? Fetched, int? FailsWith, string? Caption, string? AltText, bool IsCarouselItem, IReadOnlyList<string> Children);
