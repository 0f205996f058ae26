using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations.Alerts;

namespace Storyline.Services.Core.Teams;

/// <summary>Follows a group that became a supergroup. It speaks to nobody, so that it needs no bot.</summary>
public sealed class ChatMove(IChatSettingsRepository chats, IAlertRepository alerts, IChangeNotifier changes, TimeProvider clock)
{
    /// <summary>
    /// The chat's id changes everywhere, inside the caller's unit of work. A question about missed posts stays behind in the old chat, so
    /// the alert that remembers it ends: the next catch-up check asks in the new one. A move that was followed before changes nothing.
    /// </summary>
    public async Task FollowAsync(long fromTelegramChatId, long toTelegramChatId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await chats.FindByTelegramIdAsync(fromTelegramChatId, cancellationToken) is { } moved
            && await alerts.ResolveAsync(moved.TeamId, AlertKind.PostsMissed, moved.Id.ToString(), now, cancellationToken))
        {
            await changes.NotifyAsync(new Change(ChangeTopic.Alerts, moved.TeamId.Value), cancellationToken);
        }

        await chats.MigrateChatAsync(fromTelegramChatId, toTelegramChatId, now, cancellationToken);
    }
}
