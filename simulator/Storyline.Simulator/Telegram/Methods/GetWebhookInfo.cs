using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class GetWebhookInfo(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "getWebhookInfo";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Read(state =>
        {
            var webhook = state.Telegram.Webhook;
            return new WebhookInfo
            {
                Url = webhook?.Url ?? "",
                PendingUpdateCount = state.Telegram.Updates.Count,
                IpAddress = webhook?.IpAddress,
                LastErrorDate = webhook?.LastErrorDate,
                LastErrorMessage = webhook?.LastErrorMessage,
                MaxConnections = webhook?.MaxConnections,
                AllowedUpdates = state.Telegram.AllowedUpdates,
            };
        }));
}
