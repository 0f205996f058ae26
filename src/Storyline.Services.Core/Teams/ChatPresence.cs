using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;

namespace Storyline.Services.Core.Teams;

/// <summary>What follows when the bot is put out of a team's chat, or taken in again.</summary>
public sealed class ChatPresence(PostingSwitch posting, AlertDesk desk)
{
    /// <summary>Nothing can be sent there any more: the team's admins are alerted, and a work chat is paused, so that its posts wait instead of failing.</summary>
    public async Task LeftAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var isWork = chat.Purpose is ChatPurpose.Work;
        if (isWork)
        {
            await posting.PauseAsync(chat, Actor.Clock(chat.TeamId), cancellationToken);
        }

        await desk.RaiseAsync(
            chat.TeamId, AlertKind.BotPutOut, Subject(chat),
            isWork
                ? $"The bot was put out of {chat.Name}, and posting there is paused. Take it in again, then give /resume."
                : $"The bot was blocked in {chat.Name}: alerts do not arrive there. Unblock it, or link another admin chat.",
            cancellationToken);
    }

    /// <summary>True when the bot was missed there, and the chat still is paused.</summary>
    public async Task<bool> ReturnedAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var wasMissed = await desk.IsOpenAsync(chat.TeamId, AlertKind.BotPutOut, Subject(chat), cancellationToken);
        await desk.ResolveAsync(chat.TeamId, AlertKind.BotPutOut, Subject(chat), cancellationToken);
        return wasMissed && chat.IsPaused;
    }

    private static string Subject(ChatSettings chat) => chat.Id.ToString();
}
