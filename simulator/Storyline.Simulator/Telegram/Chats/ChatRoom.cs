using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Chats;

/// <summary>One chat: who is in it and what was said.</summary>
internal sealed class ChatRoom
{
    public required Chat Chat { get; set; }

    /// <summary>The name by which control calls and people know it: <c>group</c>, <c>admin</c>, a username.</summary>
    public required string Slug { get; set; }

    public long NextMessageId { get; set; } = 1;

    /// <summary>Grows with every change, so that a page knows what to fetch again.</summary>
    public long Version { get; set; }

    public List<Message> Messages { get; init; } = [];

    /// <summary>Status by user id, the bot's included.</summary>
    public Dictionary<long, string> Members { get; init; } = [];

    public long? PinnedMessageId { get; set; }

    /// <summary>The supergroup this group became.</summary>
    public long? MigratedTo { get; set; }

    /// <summary>False while the person has never written to the bot.</summary>
    public bool IsStarted { get; set; } = true;

    /// <summary>The message a person is asked to reply to (<c>force_reply</c>).</summary>
    public long? AwaitsReplyTo { get; set; }

    /// <summary>What the bot says it is doing, and until when it is shown.</summary>
    public string? BotAction { get; set; }

    public DateTimeOffset BotActionUntil { get; set; }

    public bool IsPrivate => Chat.Type == "private";

    public Message? Find(long messageId)
    {
        var index = IndexOf(messageId);
        return index < 0 ? null : Messages[index];
    }

    public void Add(Message message)
    {
        Messages.Add(message);
        BotAction = null;
        Version++;
    }

    public void Replace(Message message)
    {
        Messages[IndexOf(message.MessageId)] = message;
        Version++;
    }

    public void Remove(long messageId)
    {
        Messages.RemoveAt(IndexOf(messageId));
        if (PinnedMessageId == messageId)
        {
            PinnedMessageId = null;
        }

        Version++;
    }

    private int IndexOf(long messageId) => Messages.FindLastIndex(message => message.MessageId == messageId);
}
