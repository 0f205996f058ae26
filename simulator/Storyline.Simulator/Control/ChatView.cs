using Storyline.Simulator.Telegram.Chats;

namespace Storyline.Simulator.Control;

/// <summary>A chat as the control calls and the chat page see it.</summary>
internal sealed record ChatView
{
    public required long Id { get; init; }

    /// <summary>The short name that serves instead of the id: <c>group</c>, <c>admin</c>.</summary>
    public required string Name { get; init; }

    public required string Type { get; init; }

    public required string Title { get; init; }

    /// <summary>Grows with every change in the chat.</summary>
    public required long Version { get; init; }

    public required int MessageCount { get; init; }

    public MessageView? LastMessage { get; init; }

    public required IReadOnlyList<PersonView> Members { get; init; }

    /// <summary>member, administrator, kicked …</summary>
    public string? BotStatus { get; init; }

    public bool IsStarted { get; init; }

    public long? MigratedTo { get; init; }

    public long? AwaitsReplyTo { get; init; }

    /// <summary>What the bot is doing right now, for example <c>upload_photo</c>.</summary>
    public string? BotAction { get; init; }

    public static ChatView Of(ChatRoom room, TelegramState telegram, string baseAddress, DateTimeOffset now) => new()
    {
        Id = room.Chat.Id,
        Name = room.Slug,
        Type = room.Chat.Type,
        Title = room.Chat.Title ?? room.Chat.FirstName ?? room.Slug,
        Version = room.Version,
        MessageCount = room.Messages.Count,
        LastMessage = room.Messages is [.., var last] ? MessageView.Of(last, room, baseAddress) : null,
        Members = [.. room.Members.Select(member => (Person: telegram.Person(member.Key), member.Value)).Where(member => member.Person is not null)
            .Select(member => new PersonView(member.Person!.Id, member.Person.Username, member.Person.FirstName, member.Person.IsBot, member.Value))],
        BotStatus = room.Members.GetValueOrDefault(telegram.Bot.Id),
        IsStarted = room.IsStarted,
        MigratedTo = room.MigratedTo,
        AwaitsReplyTo = room.AwaitsReplyTo,
        BotAction = room.BotActionUntil > now ? room.BotAction : null,
    };
}
