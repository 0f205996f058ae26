namespace Storyline.Services.Core.Publishing.Preparation;

/// <summary>How long an upload outlives its post.</summary>
public sealed class UploadRetention
{
    public const string Section = "Cloudinary";

    /// <summary>Hours after the post went out.</summary>
    public int RetentionHours { get; init; } = 24;
}
