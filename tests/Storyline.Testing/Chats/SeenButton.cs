namespace Storyline.Testing.Chats;

/// <summary>A button as people see it.</summary>
public sealed record SeenButton(string Text, string? CallbackData, string? Url);
