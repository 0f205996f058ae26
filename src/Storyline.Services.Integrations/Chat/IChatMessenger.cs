namespace Storyline.Services.Integrations.Chat;

/// <summary>
/// Speaks in Telegram chats. Every call keeps Telegram's budgets (1 message a second in a chat, 20 a minute in a group, 30 a second in
/// all), so that it may take a while; it waits and repeats once on 429, and throws <see cref="IntegrationException"/> with the kind of
/// trouble otherwise. A send whose answer was lost is <see cref="FailureKind.Unknown"/> and never repeated; edits, answers and deletions
/// are, because repeating them changes nothing. A text beyond the limit is cut with an ellipsis. Cancellation is honoured until a message
/// is on its way; after that its answer is awaited for a few seconds more.
/// </summary>
public interface IChatMessenger
{
    /// <summary>A text of 1 to 4096 UTF-16 units.</summary>
    Task<SentMessage> SendTextAsync(long chatId, RichText text, Keyboard? keyboard, CancellationToken cancellationToken);

    /// <summary>A picture or clip with a caption of at most 1024 UTF-16 units. What Telegram does not take is shown by its preview.</summary>
    /// <exception cref="IntegrationException">Also <see cref="FailureKind.NotReady"/>, when the file's disk does not answer within seconds: nothing was sent.</exception>
    Task<SentMessage> SendMediaAsync(long chatId, ChatMedia media, RichText caption, Keyboard? keyboard, CancellationToken cancellationToken);

    /// <summary>Replaces a text message's text and buttons; null removes the buttons. "Not modified" is success.</summary>
    Task<EditOutcome> EditTextAsync(long chatId, int messageId, RichText text, Keyboard? keyboard, CancellationToken cancellationToken);

    /// <summary>Replaces a picture's or clip's caption and buttons; null removes the buttons. "Not modified" is success.</summary>
    Task<EditOutcome> EditCaptionAsync(long chatId, int messageId, RichText caption, Keyboard? keyboard, CancellationToken cancellationToken);

    /// <summary>Replaces only the buttons; null removes them. "Not modified" is success.</summary>
    Task<EditOutcome> EditKeyboardAsync(long chatId, int messageId, Keyboard? keyboard, CancellationToken cancellationToken);

    /// <summary>Answers a tap with a toast (or an alert) of at most 200 characters, or silently. A tap that is too old is not an error.</summary>
    Task AnswerTapAsync(string tapId, string? text, bool alert, CancellationToken cancellationToken);

    /// <summary>Removes a message. One that is gone already is not an error.</summary>
    Task DeleteAsync(long chatId, int messageId, CancellationToken cancellationToken);

    /// <summary>Removes messages, 100 in a call. Those that are gone, or older than 48 hours, are not an error.</summary>
    Task DeleteAsync(long chatId, IReadOnlyCollection<int> messageIds, CancellationToken cancellationToken);

    /// <summary>Asks for a text: the person's app opens a reply to this message.</summary>
    /// <param name="placeholder">What the empty input field shows, 1 to 64 characters.</param>
    Task<SentMessage> AskAsync(long chatId, RichText text, string placeholder, CancellationToken cancellationToken);

    /// <summary>Fetches a file that a person sent into <paramref name="target"/>. At most 20 MB: Telegram refuses more.</summary>
    /// <exception cref="IntegrationException">It is too big, its handle is no longer valid, or Telegram cannot be reached; repeating is no risk.</exception>
    Task FetchAsync(string fileId, Stream target, CancellationToken cancellationToken);

    /// <summary>Registers the command menu.</summary>
    /// <param name="chatId">The one chat that shows it; null: every chat without a menu of its own.</param>
    Task SetCommandsAsync(IReadOnlyList<ChatCommand> commands, long? chatId, CancellationToken cancellationToken);

    /// <summary>Whether the bot is in a group; of a person's private chat, whether the person has opened it.</summary>
    /// <param name="bot">Who the token belongs to.</param>
    Task<bool> IsInAsync(long chatId, BotIdentity bot, CancellationToken cancellationToken);

    /// <summary>Who the token belongs to: the check at start.</summary>
    Task<BotIdentity> GetIdentityAsync(CancellationToken cancellationToken);

    /// <summary>Asks whether the token is accepted, whose it is, and what Telegram's clock says.</summary>
    Task<BotReport> InspectAsync(CancellationToken cancellationToken);
}
