using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace Storyline.Services.Integrations.Chat;

internal sealed partial class TelegramUpdateSource(TelegramCalls calls, ILogger<TelegramUpdateSource> logger) : IChatUpdateSource
{
    /// <summary>Bringing one takes us a few milliseconds: more at once would only wait for each other in our database.</summary>
    private const int BroughtAtOnce = 20;

    public async Task<IReadOnlyList<RawUpdate>> ReceiveAsync(long offset, TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            return await PollAsync(offset, wait, cancellationToken);
        }
        catch (IntegrationException conflict) when (conflict.InnerException is ApiRequestException { ErrorCode: 409 } refusal && refusal.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase))
        {
            LogWebhookRemoved();
            await EndDeliveryAsync(cancellationToken);
            return await PollAsync(offset, wait, cancellationToken);
        }
    }

    public Task DeliverToAsync(Uri address, string secret, CancellationToken cancellationToken) => calls.RepeatableAsync(
        () => new SetWebhookRequest
        {
            Url = address.AbsoluteUri, SecretToken = secret, AllowedUpdates = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember], MaxConnections = BroughtAtOnce,
        },
        cancellationToken);

    public Task EndDeliveryAsync(CancellationToken cancellationToken) => calls.RepeatableAsync(() => new DeleteWebhookRequest(), cancellationToken);

    public async Task<DeliveryState> GetDeliveryAsync(CancellationToken cancellationToken)
    {
        var state = await calls.RepeatableAsync(() => new GetWebhookInfoRequest(), cancellationToken);
        DateTimeOffset? failedAt = state.LastErrorDate is { } failed ? new DateTimeOffset(DateTime.SpecifyKind(failed, DateTimeKind.Utc)) : null;
        return new DeliveryState(Uri.TryCreate(state.Url, UriKind.Absolute, out var address) ? address : null, state.PendingUpdateCount, failedAt, state.LastErrorMessage);
    }

    private async Task<IReadOnlyList<RawUpdate>> PollAsync(long offset, TimeSpan wait, CancellationToken cancellationToken)
    {
        var updates = await calls.ReadAsync(new PollRequest { Offset = offset, Timeout = (int)wait.TotalSeconds }, wait + calls.Patience, cancellationToken);
        return [.. updates.Select(RawUpdate.Of).OfType<RawUpdate>()];
    }

    [LoggerMessage(LogLevel.Warning, "A webhook was set for this bot; it was removed, because Storyline polls")]
    private partial void LogWebhookRemoved();
}
