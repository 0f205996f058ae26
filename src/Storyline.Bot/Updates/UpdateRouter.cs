using Storyline.Bot.Media;
using Storyline.Models;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>Brings an update to the command, tap, answer, picture or change of membership it means.</summary>
internal sealed class UpdateRouter(
    ReplyRouter replies, CommandRouter commands, TapRouter taps, MediaDoor media, PresenceRouter presence, ChatRegistry chats)
{
    /// <summary>Handles an update. What is still to be said comes back, so that nobody has to wait for a chat that is short of breath.</summary>
    public async Task<Func<CancellationToken, Task>?> RouteAsync(ChatUpdate update, CancellationToken cancellationToken)
    {
        switch (update)
        {
            case ChatUpdate.Text { From.IsBot: false } text:
                return await replies.RouteAsync(text, cancellationToken) ?? await commands.RouteAsync(text, cancellationToken);
            case ChatUpdate.Tap { From.IsBot: false } tap:
                return await taps.RouteAsync(tap, cancellationToken);
            case ChatUpdate.Media { From.IsBot: false } sent:
                return await media.RouteAsync(sent, cancellationToken);
            case ChatUpdate.Membership { From.IsBot: false } change:
                return await presence.RouteAsync(change, cancellationToken);
            case ChatUpdate.Migrated moved:
                await chats.MigrateAsync(moved.ChatId, moved.ToChatId, cancellationToken);
                return null;
            default:
                return null;
        }
    }

    /// <summary>What a person did or met that they can be told about; anything else is a fault of ours.</summary>
    public static bool IsForPeople(Exception exception) =>
        exception is NotFoundException or ConflictException or ForbiddenException or InvalidRequestException;
}
