namespace Storyline.Services.Integrations.Chat;

/// <summary>A file to show. Where Telegram does not take it, its preview is shown.</summary>
/// <param name="Path">The file.</param>
/// <param name="FileName">How the chat names it.</param>
/// <param name="IsVideo">A clip rather than a picture.</param>
/// <param name="Width">Pixels, 0 when unknown.</param>
/// <param name="Height">Pixels, 0 when unknown.</param>
/// <param name="Duration">A clip's length, when known.</param>
/// <param name="Preview">A small picture of it, or null: a blank one takes its place.</param>
public sealed record ChatMedia(
    string Path, string FileName, bool IsVideo, int Width = 0, int Height = 0, TimeSpan? Duration = null, string? Preview = null);
