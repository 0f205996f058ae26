using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Chats;

/// <summary>Which chat a call means, and whether the bot may read or write there.</summary>
internal static class RoomAccess
{
    public static ChatRoom RoomToRead(this TelegramState state, TelegramCall call) => state.RoomToRead(call.Text("chat_id"));

    /// <summary>A command menu for one chat is for one that the bot may read.</summary>
    /// <param name="scope">As <see cref="CommandScope"/> reads it.</param>
    public static void CheckScope(this TelegramState state, string scope)
    {
        if (scope.Split(':') is [_, var chat, ..])
        {
            state.RoomToRead(chat);
        }
    }

    public static ChatRoom RoomToWrite(this TelegramState state, TelegramCall call)
    {
        var room = state.FindRoom(call.Text("chat_id"));
        if (room.MigratedTo is { } supergroup)
        {
            throw TelegramRefusal.Upgraded(supergroup);
        }

        if (room.IsPrivate && !room.IsStarted)
        {
            throw TelegramRefusal.Forbidden("bot can't initiate conversation with a user");
        }

        if (room.IsPrivate && room.Members.GetValueOrDefault(room.Chat.Id) == MemberStatus.Kicked)
        {
            throw TelegramRefusal.Forbidden("user is deactivated");
        }

        return room.Members.GetValueOrDefault(state.Bot.Id) switch
        {
            MemberStatus.Kicked => throw Kicked(room),
            MemberStatus.Left => throw TelegramRefusal.Forbidden($"bot is not a member of the {Words(room)}"),
            _ when call.Has("message_thread_id") => throw TelegramRefusal.BadRequest("message thread not found"),
            _ => room,
        };
    }

    private static ChatRoom RoomToRead(this TelegramState state, string? id)
    {
        var room = state.FindRoom(id);
        if (room.MigratedTo is { } supergroup)
        {
            throw TelegramRefusal.Upgraded(supergroup);
        }

        if (room.IsPrivate && !room.IsStarted)
        {
            throw TelegramRefusal.BadRequest("chat not found");
        }

        return room.Members.GetValueOrDefault(state.Bot.Id) == MemberStatus.Kicked && !room.IsPrivate ? throw Kicked(room) : room;
    }

    private static ChatRoom FindRoom(this TelegramState state, string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            throw TelegramRefusal.BadRequest("chat_id is empty");
        }

        return (long.TryParse(id, out var number) ? state.Room(number) : null) ?? throw TelegramRefusal.BadRequest("chat not found");
    }

    private static TelegramRefusal Kicked(ChatRoom room) =>
        TelegramRefusal.Forbidden(room.IsPrivate ? "bot was blocked by the user" : $"bot was kicked from the {Words(room)}");

    private static string Words(ChatRoom room) => room.Chat.Type == "supergroup" ? "supergroup chat" : "group chat";
}
