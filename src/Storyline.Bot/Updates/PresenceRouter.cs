using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Updates;

/// <summary>Acts when the bot is taken into a chat, or put out of it.</summary>
internal sealed class PresenceRouter(ChatPresence presence, Doorkeeper doorkeeper, Strangers strangers, ChatVoice voice)
{
    /// <summary>What is still to be said, or null.</summary>
    public async Task<Func<CancellationToken, Task>?> RouteAsync(ChatUpdate.Membership change, CancellationToken cancellationToken)
    {
        if (await doorkeeper.ChatAsync(change.ChatId, cancellationToken) is not { } chat)
        {
            return change.IsMember && strangers.IsFirstTime(change.ChatId) ? Say(change.ChatId, new Reply(UnknownChatMessage.Compose(change.ChatId))) : null;
        }

        if (change.ChatId != chat.TelegramChatId)
        {
            // The group that it was before ended: that says nothing about the chat that it is now.
            return null;
        }

        if (!change.IsMember)
        {
            await presence.LeftAsync(chat, cancellationToken);
            return null;
        }

        return await presence.ReturnedAsync(chat, cancellationToken) ? Say(change.ChatId, new Reply(PresenceMessage.Back())) : null;
    }

    private Func<CancellationToken, Task> Say(long chatId, Reply reply) => token => voice.SayAsync(chatId, reply, token);
}
