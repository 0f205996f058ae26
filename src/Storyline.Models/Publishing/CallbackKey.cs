using Storyline.Models.Teams;

namespace Storyline.Models.Publishing;

/// <summary>What stands behind a button: callback data carries only the key, bound to its chat, action and subject.</summary>
public sealed class CallbackKey
{
    /// <summary>Short, opaque and random: 16 characters of base64url.</summary>
    public required string Key { get; init; }
    public required TeamId TeamId { get; init; }
    public required long TelegramChatId { get; init; }

    /// <summary>One word, as in callback data: <c>posted</c>, <c>skip</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What the button is about, in the form its action understands: a queue item's id, a page number, or nothing.</summary>
    public required string Subject { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
