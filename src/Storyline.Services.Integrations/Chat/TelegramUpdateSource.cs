using System.Text.Json;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Storyline.Services.Integrations.Chat;

internal sealed partial class TelegramUpdateSource(TelegramCalls calls, ILogger<TelegramUpdateSource> logger) : IChatUpdateSource
{
    public async Task<IReadOnlyList<ChatUpdate>> ReceiveAsync(long offset, TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            return await PollAsync(offset, wait, cancellationToken);
        }
        catch (IntegrationException conflict) when (conflict.InnerException is ApiRequestException { ErrorCode: 409 } refusal && refusal.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase))
        {
            LogWebhookRemoved();
            await calls.RepeatableAsync(() => new DeleteWebhookRequest(), cancellationToken);
            return await PollAsync(offset, wait, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<ChatUpdate>> PollAsync(long offset, TimeSpan wait, CancellationToken cancellationToken)
    {
        var updates = await calls.ReadAsync(new PollRequest { Offset = offset, Timeout = (int)wait.TotalSeconds }, wait + calls.Patience, cancellationToken);
        return [.. updates.Select(Read)];
    }

    // Read one by one: an update of a kind this version cannot read must not hold up the ones behind it.
    private ChatUpdate Read(JsonElement json)
    {
        try
        {
            return TelegramUpdates.Read(json.Deserialize<Update>(JsonBotAPI.Options)!);
        }
        catch (JsonException exception)
        {
            var updateId = json.GetProperty("update_id").GetInt64();
            LogUnreadable(exception, updateId);
            return new ChatUpdate.Other(updateId, 0);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A webhook was set for this bot; it was removed, because Storyline polls")]
    private partial void LogWebhookRemoved();

    [LoggerMessage(LogLevel.Warning, "Update {UpdateId} is of a kind that cannot be read; it is passed over")]
    private partial void LogUnreadable(Exception exception, long updateId);
}
