namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>A file to be put where Instagram can fetch it.</summary>
/// <param name="PublicId">Its id at the host; letters, digits, <c>/</c>, <c>-</c> and <c>_</c>.</param>
/// <param name="Path">The file.</param>
/// <param name="FillsStory">Whether a picture is to be padded to a story's 1080×1920; false for feed pictures, which keep their shape.</param>
public sealed record HostedFile(string PublicId, string Path, bool IsVideo, bool FillsStory = true);
