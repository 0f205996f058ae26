using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Media;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Media;

/// <summary>Takes pictures and clips that people send. The question for their category follows by itself.</summary>
internal sealed class MediaDoor(MediaArrivals arrivals, Doorkeeper doorkeeper, ChatVoice voice, Strangers strangers, BotProfile profile)
{
    /// <summary>What is still to be said; null for pictures that are not meant for the bot, and for those that are kept.</summary>
    public async Task<Func<CancellationToken, Task>?> RouteAsync(ChatUpdate.Media sent, CancellationToken cancellationToken)
    {
        if (await doorkeeper.ChatAsync(sent.ChatId, cancellationToken) is not { } chat)
        {
            return sent.ChatId > 0 && strangers.IsFirstTime(sent.ChatId) ? Say(sent, new Reply(UnknownChatMessage.Compose(sent.ChatId))) : null;
        }

        if (!await arrivals.IsMeantForUsAsync(sent, chat, profile.Username, cancellationToken))
        {
            return null;
        }

        try
        {
            var visitor = await doorkeeper.LetInAsync(chat, sent.From, InteractionKind.Message, "media", sent.MessageId, cancellationToken);
            return await arrivals.ReceiveAsync(sent, chat, visitor.By, profile.Username, cancellationToken) is ArrivalOutcome.TooBig big
                ? Say(sent, new Reply(ArrivalQuestion.TooBig(big.FileName, big.Size)))
                : null;
        }
        catch (Exception exception) when (UpdateRouter.IsForPeople(exception))
        {
            return Say(sent, new Reply(exception.Message));
        }
    }

    private Func<CancellationToken, Task> Say(ChatUpdate.Media sent, Reply reply) => token => voice.SayAsync(sent.ChatId, reply, token);
}
