using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>Says things in chats, and notices when a group has moved.</summary>
internal sealed class ChatVoice(IChatMessenger messenger, ChatRegistry chats)
{
    public async Task SayAsync(long chatId, Reply reply, CancellationToken cancellationToken)
    {
        var sent = await messenger.SendTextAsync(chatId, reply.Text, reply.Keyboard, cancellationToken);
        if (sent.ChatId != chatId)
        {
            await chats.MigrateAsync(chatId, sent.ChatId, cancellationToken);
        }

        await (reply.Then?.Invoke(cancellationToken) ?? Task.CompletedTask);
    }

    public async Task<EditOutcome> ChangeAsync(long chatId, int messageId, TapAnswer answer, CancellationToken cancellationToken)
    {
        var outcome = answer switch
        {
            { Message: { } message } => await messenger.EditTextAsync(chatId, messageId, message.Text, message.Keyboard, cancellationToken),
            { Buttons: { } buttons } => await messenger.EditKeyboardAsync(chatId, messageId, buttons.Keyboard, cancellationToken),
            _ => EditOutcome.Shown,
        };
        await (answer.Then?.Invoke(cancellationToken) ?? Task.CompletedTask);
        return outcome;
    }
}
