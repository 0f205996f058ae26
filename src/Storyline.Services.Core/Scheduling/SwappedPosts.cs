namespace Storyline.Services.Core.Scheduling;

/// <summary>Two posts that traded their places, as they are now.</summary>
public sealed record SwappedPosts(PlannedItem One, PlannedItem Other);
