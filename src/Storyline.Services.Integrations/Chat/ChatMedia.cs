namespace Storyline.Services.Integrations.Chat;

/// <summary>A file to show.</summary>
/// <param name="Path">The file; a picture is at most 10 MB, a clip at most 50 MB.</param>
/// <param name="FileName">How the chat names it.</param>
/// <param name="IsVideo">A clip rather than a picture.</param>
/// <param name="Width">Pixels, 0 when unknown.</param>
/// <param name="Height">Pixels, 0 when unknown.</param>
/// <param name="Duration">A clip's length, when known.</param>
public sealed record ChatMedia(string Path, string FileName, bool IsVideo, int Width = 0, int Height = 0, TimeSpan? Duration = null);
