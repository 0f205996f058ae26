namespace Storyline.Testing.Chats;

/// <summary>What a person sees after a tap.</summary>
public sealed record TapResult(string? Toast, string? Alert, bool Answered, string? Url);
