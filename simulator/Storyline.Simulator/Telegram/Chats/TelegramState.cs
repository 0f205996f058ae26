using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Chats;

/// <summary>Telegram's side of the world: people, chats, the bot's queue of updates and what it registered.</summary>
internal sealed class TelegramState
{
    public required User Bot { get; init; }

    public required IdMint Ids { get; init; }

    public required long NextUpdateId { get; set; }

    public List<User> People { get; init; } = [];

    public List<ChatRoom> Rooms { get; init; } = [];

    public List<PendingUpdate> Updates { get; init; } = [];

    /// <summary>Null until the bot names the kinds it wants; then every kind this world makes is sent.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; set; }

    public Webhook? Webhook { get; set; }

    public List<CommandMenu> Menus { get; init; } = [];

    public Dictionary<string, StoredFile> Files { get; init; } = [];

    public List<OpenCallback> Callbacks { get; init; } = [];

    public ChatRoom? Room(long chatId) => Rooms.Find(room => room.Chat.Id == chatId);

    public User? Person(long userId) => userId == Bot.Id ? Bot : People.Find(person => person.Id == userId);

    public void Enqueue(Update update, DateTimeOffset now)
    {
        Updates.RemoveAll(pending => now - pending.At > PendingUpdate.Lifetime);
        if (AllowedUpdates is { Count: > 0 } allowed && !allowed.Contains(update.Kind, StringComparer.Ordinal))
        {
            return;
        }

        Updates.Add(new PendingUpdate(update with { UpdateId = NextUpdateId++ }, now));
    }

    public void Confirm(long lastUpdateId) => Updates.RemoveAll(pending => pending.Update.UpdateId <= lastUpdateId);
}
