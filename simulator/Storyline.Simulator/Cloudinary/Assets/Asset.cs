namespace Storyline.Simulator.Cloudinary.Assets;

/// <summary>One uploaded picture, clip or file.</summary>
internal sealed record Asset
{
    public const string Picture = "image";
    public const string Clip = "video";
    public const string Raw = "raw";

    public required string AssetId { get; init; }

    public required string PublicId { get; init; }

    /// <summary><see cref="Picture"/>, <see cref="Clip"/> or <see cref="Raw"/>.</summary>
    public required string ResourceType { get; init; }

    /// <summary>Grows with each upload under the same public id.</summary>
    public required long Version { get; init; }

    public required string Format { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Seconds; clips only.</summary>
    public required double Duration { get; init; }

    public required long Bytes { get; init; }

    public required string Etag { get; init; }

    public required string VaultKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? Folder { get; init; }

    public string? OriginalFilename { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyDictionary<string, string> Context { get; init; } = new Dictionary<string, string>();

    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>destroyed, replaced or expired.</summary>
    public string? GoneWhy { get; init; }

    public string Key => KeyOf(ResourceType, PublicId);

    public string MimeType => Format switch
    {
        "jpg" => "image/jpeg",
        "mp4" => "video/mp4",
        "mov" => "video/quicktime",
        "png" or "webp" or "gif" => "image/" + Format,
        _ => "application/octet-stream",
    };

    public static string KeyOf(string resourceType, string publicId) => $"{resourceType}/{publicId}";
}
