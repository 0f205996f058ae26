using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;

namespace Storyline.Services.Core.Teams;

/// <summary>Follows a group that became a supergroup. It speaks to nobody, so that it needs no bot.</summary>
public sealed class ChatMove(
    IChatSettingsRepository chats, IChatMoveRepository moves, IAlertRepository alerts, AlertDesk desk, IChangeNotifier changes)
{
    /// <summary>
    /// The chat's id changes everywhere, inside the caller's unit of work. A question about missed posts stays behind in the old chat, so
    /// the alert that remembers it ends: the next catch-up check asks in the new one. A move that was followed before changes nothing. Where the new
    /// chat is registered already and cannot make room, everything stays as it is, and the team's admins are alerted.
    /// </summary>
    public async Task FollowAsync(long fromTelegramChatId, long toTelegramChatId, CancellationToken cancellationToken)
    {
        if (await chats.FindByTelegramIdAsync(fromTelegramChatId, cancellationToken) is { } moved && moved.TelegramChatId == fromTelegramChatId)
        {
            if (await chats.FindByTelegramIdAsync(toTelegramChatId, cancellationToken) is { } there && there.TelegramChatId == toTelegramChatId
                && there.Id != moved.Id && !await MakeRoomAsync(moved, there, cancellationToken))
            {
                return;
            }

            await desk.ResolveAsync(moved.TeamId, AlertKind.PostsMissed, moved.Id.ToString(), cancellationToken);
            // The cards that wait come again in the new chat, and not only when something else happens.
            await changes.NotifyAsync(new Change(ChangeTopic.Publications, moved.TeamId.Value), cancellationToken);
        }

        await moves.MoveAsync(fromTelegramChatId, toTelegramChatId, cancellationToken);
    }

    /// <summary>A chat that was registered ahead and never used goes; its settings are those of a new chat. False when it stays, and somebody has to decide.</summary>
    private async Task<bool> MakeRoomAsync(ChatSettings moved, ChatSettings there, CancellationToken cancellationToken)
    {
        if (there.TeamId == moved.TeamId && there.Purpose == moved.Purpose && await chats.RemoveUnusedAsync(there.TeamId, there.Id, cancellationToken))
        {
            var subject = there.Id.ToString();
            foreach (var alert in (await alerts.ListOpenAsync(there.TeamId, cancellationToken)).Where(alert => alert.Subject == subject))
            {
                await desk.ResolveAsync(there.TeamId, alert.Kind, subject, cancellationToken);
            }

            return true;
        }

        await desk.RaiseAsync(
            moved.TeamId, AlertKind.ChatNotMoved, moved.Id.ToString(),
            $"{moved.Name} became a supergroup, and its plan and settings could not move there. {WhyAndHow(moved, there)}",
            cancellationToken);
        return false;
    }

    private static string WhyAndHow(ChatSettings moved, ChatSettings there)
    {
        if (there.TeamId != moved.TeamId)
        {
            return $"The chat {there.TelegramChatId} that it became belongs to another team, and a chat serves one. Take the bot into a group of your own, "
                + "and give that to the team with storyline team link-chat.";
        }

        return there.Purpose == moved.Purpose
            ? $"The chat {there.TelegramChatId} that it became is registered already, as {there.Name}, and was used. Go on in that one: plan there with /schedule, "
                + $"empty the old plan with storyline queue reset --chat {moved.TelegramChatId}, and let TELEGRAM_CHANNEL_ID be {there.TelegramChatId} if it named the old one."
            : $"The chat {there.TelegramChatId} that it became serves the team already for something else, as {there.Name}. Take the bot into another group, "
                + "and give that to the team with storyline team link-chat.";
    }
}
