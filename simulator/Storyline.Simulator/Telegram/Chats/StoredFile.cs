namespace Storyline.Simulator.Telegram.Chats;

/// <summary>What a file_id stands for.</summary>
internal sealed record StoredFile
{
    public required string FileId { get; init; }

    public required string FileUniqueId { get; init; }

    /// <summary>photo, video or document.</summary>
    public required string Kind { get; init; }

    /// <summary>Where the uploaded bytes lie.</summary>
    public required string VaultKey { get; init; }

    public required string MimeType { get; init; }

    public string? FileName { get; init; }

    /// <summary>Of the upload itself, in bytes.</summary>
    public required long UploadSize { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Seconds; videos only.</summary>
    public int Duration { get; init; }

    /// <summary>Telegram keeps photos in smaller copies; true when this one is made from the upload on demand.</summary>
    public bool IsScaledCopy { get; init; }

    /// <summary>The file_ids of all copies of a photo, smallest first.</summary>
    public IReadOnlyList<string>? Copies { get; init; }

    /// <summary>The path under <c>/file/bot…/</c>.</summary>
    public string FilePath => $"{Kind}s/{FileUniqueId}{Extension}";

    private string Extension => MimeType switch
    {
        _ when IsScaledCopy || Kind == "photo" => ".jpg",
        "video/mp4" => ".mp4",
        _ => Path.GetExtension(FileName ?? ""),
    };
}
