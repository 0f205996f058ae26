using Storyline.Services.Integrations.Chat;

namespace Storyline.Testing;

/// <summary>What the bot said.</summary>
/// <param name="File">The picture's or clip's name, when there is one.</param>
public sealed record SpokenMessage(long ChatId, int MessageId, string Text, string? File, Keyboard? Keyboard);
