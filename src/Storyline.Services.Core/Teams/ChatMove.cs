using Storyline.Data.Teams;
using Storyline.Services.Core.Operations.Alerts;

namespace Storyline.Services.Core.Teams;

/// <summary>Follows a group that became a supergroup.</summary>
public sealed class ChatMove(IChatSettingsRepository chats, AlertDesk desk, TimeProvider clock)
{
    /// <summary>
    /// The chat's id changes everywhere, inside the caller's unit of work. A question about missed posts stays behind in the old chat, so
    /// the alert that remembers it ends: the next catch-up check asks in the new one. A move that was followed before changes nothing.
    /// </summary>
    public async Task FollowAsync(long fromTelegramChatId, long toTelegramChatId, CancellationToken cancellationToken)
    {
        if (await chats.FindByTelegramIdAsync(fromTelegramChatId, cancellationToken) is { } moved)
        {
            await desk.ResolveAsync(moved.TeamId, AlertKind.PostsMissed, moved.Id.ToString(), cancellationToken);
        }

        await chats.MigrateChatAsync(fromTelegramChatId, toTelegramChatId, clock.GetUtcNow(), cancellationToken);
    }
}
