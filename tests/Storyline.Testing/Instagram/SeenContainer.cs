namespace Storyline.Testing.Instagram;

/// <summary>A container of simulated Instagram.</summary>
public sealed record SeenContainer(string Id, string Account, string MediaType, string Status, string? Url, DateTimeOffset CreatedAt, IReadOnlyList<string> MediaIds);
