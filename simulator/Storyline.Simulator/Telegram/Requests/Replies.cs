using System.Text.Json;
using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>Reads <c>reply_parameters</c>.</summary>
internal static class Replies
{
    public static Message? Read(TelegramCall call, ChatRoom room)
    {
        if (call.Element("reply_parameters") is not { ValueKind: JsonValueKind.Object } reply || !reply.TryGetProperty("message_id", out var id))
        {
            return null;
        }

        var isOptional = reply.TryGetProperty("allow_sending_without_reply", out var allow) && allow.ValueKind == JsonValueKind.True;
        return room.Find(id.GetInt64()) ?? (isOptional ? null : throw TelegramRefusal.BadRequest("message to be replied not found"));
    }
}
