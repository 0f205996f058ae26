using System.Text.Json;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Storyline.Services.Integrations.Chat;

internal sealed partial class TelegramUpdateReader(ILogger<TelegramUpdateReader> logger) : IChatUpdateReader
{
    // Read one by one: an update of a kind this version cannot read must not hold up the ones behind it.
    public ChatUpdate Read(RawUpdate update)
    {
        try
        {
            return TelegramUpdates.Read(JsonSerializer.Deserialize<Update>(update.Json, JsonBotAPI.Options)!);
        }
        catch (JsonException exception)
        {
            LogUnreadable(exception, update.UpdateId);
            return new ChatUpdate.Other(update.UpdateId, 0);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Update {UpdateId} is of a kind that cannot be read; it is passed over")]
    private partial void LogUnreadable(Exception exception, long updateId);
}
