namespace Storyline.Testing.Instagram;

/// <summary>An upload to simulated Cloudinary, live or gone.</summary>
public sealed record SeenUpload(
    string PublicId, string ResourceType, long Version, string Format, int Width, int Height, long Bytes, string Url, DateTimeOffset CreatedAt, DateTimeOffset? GoneAt, string? GoneWhy);
