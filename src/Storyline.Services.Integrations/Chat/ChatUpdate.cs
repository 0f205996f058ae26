namespace Storyline.Services.Integrations.Chat;

/// <summary>One thing that happened in a chat.</summary>
/// <param name="UpdateId">Telegram's number of the update; repeats carry the same one.</param>
/// <param name="ChatId">Where, or 0 when it belongs to no chat.</param>
public abstract record ChatUpdate(long UpdateId, long ChatId)
{
    /// <summary>A text that a person sent, command or not.</summary>
    public sealed record Text(long UpdateId, long ChatId, string ChatTitle, int MessageId, ChatPerson From, string Body) : ChatUpdate(UpdateId, ChatId)
    {
        /// <summary>The message that this one answers, or null.</summary>
        public int? ReplyTo { get; init; }
    }

    /// <summary>A picture or clip that a person sent, alone or as one of an album (each of an album is an update of its own).</summary>
    /// <param name="AlbumId">The album's word, the same for all its parts; null when it was sent alone.</param>
    /// <param name="Caption">What the person wrote under it, or null.</param>
    public sealed record Media(
        long UpdateId, long ChatId, int MessageId, ChatPerson From, ReceivedFile File, string? AlbumId, string? Caption) : ChatUpdate(UpdateId, ChatId)
    {
        /// <summary>The message that this one answers, or null.</summary>
        public int? ReplyTo { get; init; }

        /// <summary>The user name of whoever wrote the answered message, or null.</summary>
        public string? RepliesTo { get; init; }
    }

    /// <summary>The bot was taken into a chat, or put out of it.</summary>
    /// <param name="IsMember">Whether it can speak there now.</param>
    public sealed record Membership(long UpdateId, long ChatId, string ChatTitle, ChatPerson From, bool IsMember) : ChatUpdate(UpdateId, ChatId);

    /// <summary>A person pressed a button under one of our messages.</summary>
    public sealed record Tap(long UpdateId, long ChatId, string TapId, int MessageId, ChatPerson From, string Data) : ChatUpdate(UpdateId, ChatId);

    /// <summary>The group became a supergroup and has a new id.</summary>
    public sealed record Migrated(long UpdateId, long ChatId, long ToChatId) : ChatUpdate(UpdateId, ChatId);

    /// <summary>Anything that Storyline does not act on.</summary>
    public sealed record Other(long UpdateId, long ChatId) : ChatUpdate(UpdateId, ChatId);
}
