namespace Storyline.Services.Integrations.Chat;

/// <summary>A file that a person sent.</summary>
/// <param name="FileId">Telegram's handle, valid for at least an hour.</param>
/// <param name="FileName">As the person's device named it; null for photos, which Telegram re-encodes and renames.</param>
/// <param name="MimeType">As the person's device said it, or null. Not to be believed.</param>
/// <param name="Size">Bytes, or null when Telegram did not say. A bot can fetch at most 20 MB.</param>
public sealed record ReceivedFile(string FileId, string? FileName, string? MimeType, long? Size);
