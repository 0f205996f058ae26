using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.People;

/// <summary>What happens to chats from outside: they are made, moved, and bots are thrown out and let in again.</summary>
internal sealed class ChatUpheavals(SimulatedWorld world)
{
    /// <summary>Makes a group of everybody with the bot in it. A plain group has a short negative id, a supergroup one that begins with -100.</summary>
    public ChatRoom CreateGroup(string title, bool isSupergroup) => world.Change(state =>
    {
        var telegram = state.Telegram;
        var chat = new Chat { Id = FreeId(telegram, isSupergroup), Type = isSupergroup ? "supergroup" : "group", Title = title };
        var room = new ChatRoom { Chat = chat, Slug = FreeSlug(telegram, title) };
        telegram.People.ForEach(person => room.Members[person.Id] = person == telegram.People[0] ? MemberStatus.Creator : MemberStatus.Member);
        room.Members[telegram.Bot.Id] = MemberStatus.Administrator;
        telegram.Rooms.Add(room);
        TellMembership(telegram, room, MemberStatus.Left, MemberStatus.Administrator);
        Record(state, "world.group", room);
        return room;
    });

    /// <summary>A new person, with a private chat that is not yet started.</summary>
    public User AddPerson(string firstName, bool hasUsername) => world.Change(state =>
    {
        var named = DemoCast.Person(state.Telegram.People.Max(known => known.Id) + 1, firstName);
        var person = hasUsername ? named : named with { Username = null };
        state.Telegram.People.Add(person);
        state.Telegram.Rooms.Add(DemoCast.PrivateRoom(state.Telegram.Bot, person, isStarted: false));
        return person;
    });

    /// <summary>A person deletes their account: they leave every group, and their private chat takes nothing more.</summary>
    public void Deactivate(string user) => world.Change(state =>
    {
        var person = state.Telegram.PersonCalled(user);
        foreach (var room in state.Telegram.Rooms.Where(room => room.Members.ContainsKey(person.Id)))
        {
            room.Members[person.Id] = room.IsPrivate ? MemberStatus.Kicked : MemberStatus.Left;
            room.Version++;
        }

        Record(state, "world.deactivate", state.Telegram.Room(person.Id)!);
    });

    /// <summary>Turns a group into a supergroup with a new id: the old chat refuses every call from now on and names the new one.</summary>
    public ChatRoom Migrate(string chat) => world.Change(state =>
    {
        var telegram = state.Telegram;
        var old = telegram.RoomCalled(chat);
        if (old.IsPrivate || old.MigratedTo is not null)
        {
            throw Unfit.Wrong($"The chat \"{old.Slug}\" cannot become a supergroup.");
        }

        var room = new ChatRoom
        {
            Chat = old.Chat with { Id = FreeId(telegram, isSupergroup: true), Type = "supergroup" },
            Slug = old.Slug,
            Members = new(old.Members),
        };
        old.MigratedTo = room.Chat.Id;
        telegram.Rooms.Add(room);
        var by = telegram.People[0];
        Announce(telegram, old, new Message { MessageId = old.NextMessageId++, From = by, Date = Seconds, Chat = old.Chat, MigrateToChatId = room.Chat.Id });
        Announce(telegram, room, new Message { MessageId = room.NextMessageId++, From = by, Date = Seconds, Chat = room.Chat, MigrateFromChatId = old.Chat.Id });
        Record(state, "world.migrate", old);
        return room;
    });

    /// <summary>Throws the bot out of a group, or blocks it in a private chat.</summary>
    public void Kick(string chat) => ChangeMembership(chat, MemberStatus.Kicked, "world.kick");

    /// <summary>Lets the bot in again.</summary>
    public void Invite(string chat) => ChangeMembership(chat, MemberStatus.Member, "world.invite");

    private long Seconds => world.Now.ToUnixTimeSeconds();

    private void ChangeMembership(string chat, string status, string operation) => world.Change(state =>
    {
        var telegram = state.Telegram;
        var room = telegram.RoomCalled(chat);
        var before = room.Members.GetValueOrDefault(telegram.Bot.Id, MemberStatus.Left);
        room.Members[telegram.Bot.Id] = status;
        room.Version++;
        TellMembership(telegram, room, before, status);
        Record(state, operation, room);
    });

    private void TellMembership(TelegramState telegram, ChatRoom room, string before, string after) =>
        telegram.Enqueue(
            new Update
            {
                MyChatMember = new ChatMemberUpdated
                {
                    Chat = room.Chat,
                    From = telegram.Person(room.Chat.Id) ?? telegram.People[0],
                    Date = Seconds,
                    OldChatMember = ChatMember.Of(telegram.Bot, before),
                    NewChatMember = ChatMember.Of(telegram.Bot, after),
                },
            },
            world.Now);

    private void Announce(TelegramState telegram, ChatRoom room, Message message)
    {
        room.Add(message);
        telegram.Enqueue(new Update { Message = message }, world.Now);
    }

    private static long FreeId(TelegramState telegram, bool isSupergroup)
    {
        var step = isSupergroup ? -1_001_000_000_000 : -5_000_000;
        return Enumerable.Range(1, int.MaxValue).Select(number => step - number).First(id => telegram.Room(id) is null);
    }

    private static string FreeSlug(TelegramState telegram, string title)
    {
        var slug = new string([.. title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
        return telegram.Rooms.Exists(room => room.Slug == slug) ? $"{slug}-{telegram.Rooms.Count}" : slug;
    }

    private void Record(WorldState state, string operation, ChatRoom room) =>
        state.Ledger.Add(new LedgerEntry { At = world.Now, System = "telegram", Operation = operation, Outcome = "done", By = "world", ChatId = room.Chat.Id });
}
