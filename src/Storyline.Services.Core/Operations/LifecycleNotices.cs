using Microsoft.Extensions.Logging;
using Storyline.Data.Publishing;
using Storyline.Data.Teams;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Services.Core.Operations;

/// <summary>Tells the admin chats that want to know when Storyline starts and stops: side by side, so that one that is slow or refuses costs no other its message.</summary>
public sealed partial class LifecycleNotices(
    IChatSettingsRepository chats, IHistoryRepository history, QueueService plan, IChatMessenger messenger, TimeProvider clock, ILogger<LifecycleNotices> logger)
{
    /// <summary>Storyline is up.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) =>
        TellAsync("start", async (chat, token) => LifecycleMessage.Started(await NextAsync(chat, token)), cancellationToken);

    /// <summary>Storyline goes down.</summary>
    /// <param name="since">When it came up.</param>
    public Task StoppingAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        TellAsync(
            "stop",
            async (chat, token) => LifecycleMessage.Stopping(
                clock.GetUtcNow() - since, await history.CountPostsAsync(chat.TeamId, null, since, token), await NextAsync(chat, token)),
            cancellationToken);

    private async Task TellAsync(string what, Func<ChatSettings, CancellationToken, Task<RichText>> compose, CancellationToken cancellationToken)
    {
        var messages = new List<(long ChatId, RichText Words)>();
        foreach (var chat in (await chats.ListAsync(ChatPurpose.Admin, cancellationToken)).Where(chat => chat.SendLifecycleNotifications))
        {
            messages.Add((chat.TelegramChatId, await compose(chat, cancellationToken)));
        }

        await Task.WhenAll(messages.Select(message => SendAsync(what, message.ChatId, message.Words, cancellationToken)));
    }

    private async Task SendAsync(string what, long chatId, RichText words, CancellationToken cancellationToken)
    {
        try
        {
            await messenger.SendTextAsync(chatId, words, null, cancellationToken);
        }
        catch (IntegrationException failure)
        {
            LogNotTold(what, failure.Kind, failure.Message);
        }
    }

    /// <summary>The team's next post, in the time of the chat it is planned for; with several work chats, that one is named.</summary>
    private async Task<string?> NextAsync(ChatSettings admin, CancellationToken cancellationToken)
    {
        if (await plan.NextAsync(admin.TeamId, null, cancellationToken) is not { } next)
        {
            return null;
        }

        var work = await chats.ListAsync(admin.TeamId, ChatPurpose.Work, cancellationToken);
        var chat = work.First(one => one.Id == next.Queue.ChatSettingsId);
        return $"{PostingWindow.Of(chat).Describe(next.Queue.ScheduledFor)} · {next.Media.FileName}" + (work.Count > 1 ? $" · {chat.Name}" : "");
    }

    [LoggerMessage(LogLevel.Warning, "An admin chat could not be told of the {What} ({Kind}): {Reason}")]
    private partial void LogNotTold(string what, FailureKind kind, string reason);
}
