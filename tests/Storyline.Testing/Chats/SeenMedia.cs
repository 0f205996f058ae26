namespace Storyline.Testing.Chats;

/// <summary>A picture or clip in a chat.</summary>
public sealed record SeenMedia(int Width, int Height, int Seconds, string? FileName, long? Size, string FileId);
