using System.Globalization;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Chats;

/// <summary>The people, chats and bot a fresh world starts with.</summary>
internal static class DemoCast
{
    public static TelegramState Begin(long seed, string botToken)
    {
        var bot = Bot(botToken);
        User[] people = [Person(DemoWorld.AnaId, "Ana"), Person(DemoWorld.BenId, "Ben"), Person(DemoWorld.ChloeId, "Chloe")];
        var state = new TelegramState
        {
            Bot = bot,
            Ids = new IdMint { Seed = seed },
            NextUpdateId = 100_000_000 + seed * 1_000_000,
            People = [.. people],
        };
        state.Rooms.Add(Group(bot, people));
        state.Rooms.AddRange(people.Select(person => PrivateRoom(bot, person, isStarted: person.Id == DemoWorld.AdminChatId)));
        return state;
    }

    public static ChatRoom PrivateRoom(User bot, User person, bool isStarted) => new()
    {
        Chat = new Chat { Id = person.Id, Type = "private", FirstName = person.FirstName, LastName = person.LastName, Username = person.Username },
        Slug = person.Id == DemoWorld.AdminChatId ? "admin" : person.Username ?? person.Id.ToString(CultureInfo.InvariantCulture),
        IsStarted = isStarted,
        Members = new() { [person.Id] = MemberStatus.Member, [bot.Id] = MemberStatus.Member },
    };

    public static User Person(long id, string firstName) => new()
    {
        Id = id,
        FirstName = firstName,
        Username = firstName.ToLowerInvariant(),
        LanguageCode = "en",
    };

    private static User Bot(string botToken) => new()
    {
        Id = long.Parse(botToken[..botToken.IndexOf(':', StringComparison.Ordinal)], CultureInfo.InvariantCulture),
        IsBot = true,
        FirstName = "Storyline",
        Username = DemoWorld.BotUsername,
    };

    private static ChatRoom Group(User bot, User[] people)
    {
        var chat = new Chat { Id = DemoWorld.GroupChatId, Type = "supergroup", Title = DemoWorld.GroupTitle };
        var room = new ChatRoom { Chat = chat, Slug = "group" };
        foreach (var person in people)
        {
            room.Members[person.Id] = person.Id == DemoWorld.AnaId ? MemberStatus.Creator : MemberStatus.Member;
        }

        room.Members[bot.Id] = MemberStatus.Administrator;
        return room;
    }
}
