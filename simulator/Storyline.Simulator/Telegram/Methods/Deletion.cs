using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Methods;

/// <summary>A bot may delete what is younger than 48 hours: its own, anything as an administrator, and incoming messages in a private chat.</summary>
internal static class Deletion
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    public static bool IsAllowed(TelegramState state, ChatRoom room, Message message, DateTimeOffset now) =>
        now - DateTimeOffset.FromUnixTimeSeconds(message.Date) < Window
        && (message.From?.Id == state.Bot.Id || room.IsPrivate || room.Members.GetValueOrDefault(state.Bot.Id) == MemberStatus.Administrator);
}
