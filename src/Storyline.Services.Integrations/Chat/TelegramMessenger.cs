using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Storyline.Services.Integrations.Chat;

internal sealed class TelegramMessenger(TelegramCalls calls, MessageTurns turns, MessageDeletion deletion, UploadFiles files) : IChatMessenger
{
    private const int TextLimit = 4096;
    private const int CaptionLimit = 1024;
    private const int ToastLimit = 200;
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public Task<SentMessage> SendTextAsync(long chatId, RichText text, Keyboard? keyboard, CancellationToken cancellationToken)
    {
        var cut = text.Truncate(TextLimit);
        return turns.SendAsync(
            chatId,
            SendKind.Text,
            calls.Patience,
            chat => new SendMessageRequest { ChatId = chat, Text = cut.Text, Entities = cut.Entities(), ReplyMarkup = keyboard.Markup(), LinkPreviewOptions = NoPreview },
            cancellationToken);
    }

    public async Task<SentMessage> SendMediaAsync(long chatId, ChatMedia media, RichText caption, Keyboard? keyboard, CancellationToken cancellationToken)
    {
        var cut = caption.Truncate(CaptionLimit);
        try
        {
            return await UploadAsync(media.Path, chat => MediaUpload.Request(chat, media, cut, keyboard.Markup()));
        }
        catch (IntegrationException refused) when (media.Preview is { } preview && MediaPreview.IsCalledFor(refused))
        {
            return await UploadAsync(preview, chat => MediaPreview.Request(chat, media, cut, keyboard.Markup()));
        }

        Task<SentMessage> UploadAsync(string path, Func<long, IRequest<Message>> request) => turns.SendAsync(
            chatId, SendKind.Media, calls.Patience * 4, chat => files.OpenAsync(path, media.FileName, () => request(chat), cancellationToken), cancellationToken);
    }

    public Task<EditOutcome> EditTextAsync(long chatId, int messageId, RichText text, Keyboard? keyboard, CancellationToken cancellationToken)
    {
        var cut = text.Truncate(TextLimit);
        return turns.EditAsync(
            chatId,
            chat => new EditMessageTextRequest
            {
                ChatId = chat, MessageId = messageId, Text = cut.Text, Entities = cut.Entities(), ReplyMarkup = keyboard.Markup(), LinkPreviewOptions = NoPreview,
            },
            cancellationToken);
    }

    public Task<EditOutcome> EditCaptionAsync(long chatId, int messageId, RichText caption, Keyboard? keyboard, CancellationToken cancellationToken)
    {
        var cut = caption.Truncate(CaptionLimit);
        return turns.EditAsync(
            chatId,
            chat => new EditMessageCaptionRequest { ChatId = chat, MessageId = messageId, Caption = cut.Text, CaptionEntities = cut.Entities(), ReplyMarkup = keyboard.Markup() },
            cancellationToken);
    }

    public Task<EditOutcome> EditKeyboardAsync(long chatId, int messageId, Keyboard? keyboard, CancellationToken cancellationToken) =>
        turns.EditAsync(chatId, chat => new EditMessageReplyMarkupRequest { ChatId = chat, MessageId = messageId, ReplyMarkup = keyboard.Markup() }, cancellationToken);

    public async Task AnswerTapAsync(string tapId, string? text, bool alert, CancellationToken cancellationToken)
    {
        var cut = text is null ? null : RichText.Plain(text).Truncate(ToastLimit).Text;
        try
        {
            await calls.RepeatableAsync(() => new AnswerCallbackQueryRequest { CallbackQueryId = tapId, Text = cut, ShowAlert = alert }, cancellationToken);
        }
        catch (IntegrationException refused) when (refused.Says("query is too old"))
        {
            // Nobody waits for the answer any more.
        }
    }

    public Task DeleteAsync(long chatId, int messageId, CancellationToken cancellationToken) => deletion.DeleteAsync(chatId, messageId, cancellationToken);

    public Task DeleteAsync(long chatId, IReadOnlyCollection<int> messageIds, CancellationToken cancellationToken) =>
        deletion.DeleteAsync(chatId, messageIds, cancellationToken);

    public Task<SentMessage> AskAsync(long chatId, RichText text, string placeholder, CancellationToken cancellationToken)
    {
        var cut = text.Truncate(TextLimit);
        // Selective: the input field opens for those whom the text names, and not on everybody's phone.
        var reply = new ForceReplyMarkup { InputFieldPlaceholder = placeholder, Selective = cut.Text.Contains('@', StringComparison.Ordinal) };
        return turns.SendAsync(chatId, SendKind.Text, calls.Patience, chat => new SendMessageRequest { ChatId = chat, Text = cut.Text, Entities = cut.Entities(), ReplyMarkup = reply }, cancellationToken);
    }

    public Task FetchAsync(string fileId, Stream target, CancellationToken cancellationToken) => calls.FetchAsync(fileId, target, cancellationToken);

    public Task SetCommandsAsync(IReadOnlyList<ChatCommand> commands, long? chatId, CancellationToken cancellationToken) => calls.RepeatableAsync(
        () => new SetMyCommandsRequest
        {
            Commands = commands.Select(command => new BotCommand { Command = command.Name, Description = command.Description }),
            Scope = chatId is { } chat ? new BotCommandScopeChat { ChatId = chat } : null,
        },
        cancellationToken);

    public async Task<BotIdentity> GetIdentityAsync(CancellationToken cancellationToken) =>
        Identity(await calls.RepeatableAsync(() => new GetMeRequest(), cancellationToken));

    public async Task<BotReport> InspectAsync(CancellationToken cancellationToken)
    {
        var (me, serverTime) = await calls.TimedAsync(() => new GetMeRequest(), cancellationToken);
        return new BotReport(Identity(me), serverTime);
    }

    public async Task<bool> IsInAsync(long chatId, BotIdentity bot, CancellationToken cancellationToken)
    {
        try
        {
            return chatId > 0
                ? await calls.RepeatableAsync(() => new GetChatRequest { ChatId = chatId }, cancellationToken) is not null
                : await calls.RepeatableAsync(() => new GetChatMemberRequest { ChatId = chatId, UserId = bot.Id }, cancellationToken)
                    is not (ChatMemberLeft or ChatMemberBanned or ChatMemberRestricted { IsMember: false });
        }
        catch (IntegrationException refused) when (refused.Kind is FailureKind.Forbidden or FailureKind.NotFound)
        {
            return false;
        }
    }

    private static BotIdentity Identity(User me) => new(me.Id, me.Username ?? me.FirstName);
}
