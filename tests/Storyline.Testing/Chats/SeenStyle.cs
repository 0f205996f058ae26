namespace Storyline.Testing.Chats;

/// <summary>A styled part of a message, in UTF-16 units.</summary>
public sealed record SeenStyle(string Type, int Offset, int Length);
