using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Data.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Teams;

/// <summary>
/// The messenger that everybody gets: it speaks through the real one and notes what was said in registered chats, so that <c>/cleanup</c>
/// finds it after a restart. Pictures with buttons are cards, which their sender keeps.
/// </summary>
internal sealed partial class NotedMessenger(
    IChatMessenger messenger, IServiceScopeFactory scopes, TimeProvider clock, ILogger<NotedMessenger> logger) : IChatMessenger
{
    public Task<SentMessage> SendTextAsync(long chatId, RichText text, Keyboard? keyboard, CancellationToken cancellationToken) =>
        NotedAsync(chatId, () => messenger.SendTextAsync(chatId, text, keyboard, cancellationToken));

    public Task<SentMessage> SendMediaAsync(long chatId, ChatMedia media, RichText caption, Keyboard? keyboard, CancellationToken cancellationToken)
    {
        return keyboard is null ? NotedAsync(chatId, SendAsync) : SendAsync();

        Task<SentMessage> SendAsync() => messenger.SendMediaAsync(chatId, media, caption, keyboard, cancellationToken);
    }

    public Task<SentMessage> AskAsync(long chatId, RichText text, string placeholder, CancellationToken cancellationToken) =>
        NotedAsync(chatId, () => messenger.AskAsync(chatId, text, placeholder, cancellationToken));

    public Task<EditOutcome> EditTextAsync(long chatId, int messageId, RichText text, Keyboard? keyboard, CancellationToken cancellationToken) =>
        messenger.EditTextAsync(chatId, messageId, text, keyboard, cancellationToken);

    public Task<EditOutcome> EditCaptionAsync(long chatId, int messageId, RichText caption, Keyboard? keyboard, CancellationToken cancellationToken) =>
        messenger.EditCaptionAsync(chatId, messageId, caption, keyboard, cancellationToken);

    public Task<EditOutcome> EditKeyboardAsync(long chatId, int messageId, Keyboard? keyboard, CancellationToken cancellationToken) =>
        messenger.EditKeyboardAsync(chatId, messageId, keyboard, cancellationToken);

    public Task AnswerTapAsync(string tapId, string? text, bool alert, CancellationToken cancellationToken) =>
        messenger.AnswerTapAsync(tapId, text, alert, cancellationToken);

    public Task DeleteAsync(long chatId, int messageId, CancellationToken cancellationToken) => messenger.DeleteAsync(chatId, messageId, cancellationToken);

    public Task DeleteAsync(long chatId, IReadOnlyCollection<int> messageIds, CancellationToken cancellationToken) =>
        messenger.DeleteAsync(chatId, messageIds, cancellationToken);

    public Task FetchAsync(string fileId, Stream target, CancellationToken cancellationToken) => messenger.FetchAsync(fileId, target, cancellationToken);

    public Task SetCommandsAsync(IReadOnlyList<ChatCommand> commands, long? chatId, CancellationToken cancellationToken) =>
        messenger.SetCommandsAsync(commands, chatId, cancellationToken);

    public Task<bool> IsInAsync(long chatId, BotIdentity bot, CancellationToken cancellationToken) => messenger.IsInAsync(chatId, bot, cancellationToken);

    public Task<BotIdentity> GetIdentityAsync(CancellationToken cancellationToken) => messenger.GetIdentityAsync(cancellationToken);

    public Task<BotReport> InspectAsync(CancellationToken cancellationToken) => messenger.InspectAsync(cancellationToken);

    /// <summary>
    /// The time before the call is noted: no message is older than its note says. And once it is out, whatever happens to the note, nobody may take
    /// the send for failed and say it again.
    /// </summary>
    private async Task<SentMessage> NotedAsync(long chatId, Func<Task<SentMessage>> send)
    {
        var sentAt = clock.GetUtcNow();
        var sent = await send();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IBotMessageRepository>().AddAsync(
                [chatId, sent.ChatId], sent.ChatId, sent.MessageId, sentAt, CancellationToken.None);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or InvalidOperationException)
        {
            LogNotNoted(sent.MessageId, failure.Message);
        }

        return sent;
    }

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} was sent but not noted, so that a clean-up leaves it: {Reason}")]
    private partial void LogNotNoted(int messageId, string reason);
}
