using System.Text.Json;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Chats;

/// <summary>Telegram refuses an edit that changes nothing.</summary>
internal static class MessageComparison
{
    private const string Same =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    public static Message DifferentFrom(this Message edited, Message before) =>
        Content(edited) == Content(before) ? throw TelegramRefusal.BadRequest(Same) : edited;

    private static string Content(Message message) => JsonSerializer.Serialize(message with { EditDate = null }, WorldJson.Snake);
}
