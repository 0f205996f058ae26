using System.Globalization;
using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.People;

/// <summary>Finds chats and people by what a person would call them.</summary>
internal static class WhoAndWhere
{
    /// <summary>By id, or by short name: <c>group</c>, <c>admin</c>, <c>ben</c>. A group that moved is found under its new id by name.</summary>
    public static ChatRoom RoomCalled(this TelegramState state, string name)
    {
        if (long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
        {
            return state.Room(id) ?? throw Unfit.Missing($"There is no chat {name}; GET /control/telegram/chats lists them.");
        }

        return state.Rooms.Find(room => room.MigratedTo is null && (Is(room.Slug, name) || (room.IsPrivate && Is(room.Chat.Username, name))))
            ?? throw Unfit.Missing($"There is no chat called \"{name}\"; GET /control/telegram/chats lists them.");
    }

    /// <summary>By username, with or without @, or by id.</summary>
    public static User PersonCalled(this TelegramState state, string? name)
    {
        var bare = name?.Trim().TrimStart('@');
        if (string.IsNullOrEmpty(bare))
        {
            throw Unfit.Wrong("Say who acts: \"user\" is a username such as ana, or a user id.");
        }

        return state.People.Find(person => Is(person.Username, bare) || person.Id.ToString(CultureInfo.InvariantCulture) == bare)
            ?? throw Unfit.Missing($"There is nobody called \"{name}\"; known are {string.Join(", ", state.People.Select(person => person.Username))}.");
    }

    public static User MemberCalled(this TelegramState state, ChatRoom room, string? name)
    {
        var person = state.PersonCalled(name);
        return room.Members.GetValueOrDefault(person.Id) is null or MemberStatus.Left or MemberStatus.Kicked
            ? throw Unfit.Wrong($"{person.Username} is not in the chat \"{room.Slug}\".")
            : person;
    }

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
