using Storyline.Data.Publishing;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Services.Core.Operations;

/// <summary>Tells the admin chats that want to know when Storyline starts and stops.</summary>
public sealed class LifecycleNotices(
    IChatSettingsRepository chats, IHistoryRepository history, QueueService plan, IChatMessenger messenger, TimeProvider clock)
{
    /// <summary>Storyline is up.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) =>
        TellAsync(async (chat, token) => LifecycleMessage.Started(await NextAsync(chat, token)), cancellationToken);

    /// <summary>Storyline goes down.</summary>
    /// <param name="since">When it came up.</param>
    public Task StoppingAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        TellAsync(
            async (chat, token) => LifecycleMessage.Stopping(
                clock.GetUtcNow() - since, await history.CountPostsAsync(chat.TeamId, null, since, token), await NextAsync(chat, token)),
            cancellationToken);

    private async Task TellAsync(Func<ChatSettings, CancellationToken, Task<RichText>> compose, CancellationToken cancellationToken)
    {
        foreach (var chat in (await chats.ListAsync(ChatPurpose.Admin, cancellationToken)).Where(chat => chat.SendLifecycleNotifications))
        {
            await messenger.SendTextAsync(chat.TelegramChatId, await compose(chat, cancellationToken), null, cancellationToken);
        }
    }

    private async Task<string?> NextAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var page = await plan.ListAsync(chat.TeamId, new PageRequest(10), cancellationToken);
        var window = PostingWindow.Of(chat);
        return page.Items.FirstOrDefault(item => item.Queue.Status is QueueStatus.Scheduled) is { } next
            ? $"{window.Describe(next.Queue.ScheduledFor)} · {next.Media.FileName}"
            : null;
    }
}
