using System.Globalization;
using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Control;

internal sealed record CommandView(string Command, string Description)
{
    /// <summary>The menu a person sees in a chat: the narrowest scope that has one, as Telegram decides it.</summary>
    public static IReadOnlyList<CommandView> For(TelegramState telegram, ChatRoom? room, User? person)
    {
        var commands = Scopes(room, person).Select(scope => telegram.Menus.Find(menu => menu.Scope == scope && menu.Language is "" or "en")).FirstOrDefault(menu => menu is not null)?.Commands ?? [];
        return [.. commands.Select(command => new CommandView(command.Command, command.Description))];
    }

    private static IEnumerable<string> Scopes(ChatRoom? room, User? person)
    {
        if (room is not null)
        {
            var chat = room.Chat.Id.ToString(CultureInfo.InvariantCulture);
            var isAdministrator = person is not null && room.Members.GetValueOrDefault(person.Id) is MemberStatus.Creator or MemberStatus.Administrator;
            if (room.IsPrivate)
            {
                yield return $"chat:{chat}";
                yield return "all_private_chats";
            }
            else
            {
                yield return $"chat_member:{chat}:{person?.Id.ToString(CultureInfo.InvariantCulture)}";
                yield return isAdministrator ? $"chat_administrators:{chat}" : $"chat:{chat}";
                yield return $"chat:{chat}";
                yield return isAdministrator ? "all_chat_administrators" : "all_group_chats";
                yield return "all_group_chats";
            }
        }

        yield return "default";
    }
}
