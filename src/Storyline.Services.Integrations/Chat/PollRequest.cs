using System.Text.Json;
using Telegram.Bot.Requests;

namespace Storyline.Services.Integrations.Chat;

/// <summary>getUpdates, with each update left unread.</summary>
internal sealed class PollRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    public long Offset { get; init; }

    /// <summary>Seconds.</summary>
    public int Timeout { get; init; }

    public IReadOnlyList<string> AllowedUpdates { get; } = ["message", "callback_query", "my_chat_member"];
}
