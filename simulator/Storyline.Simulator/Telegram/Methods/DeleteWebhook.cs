using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class DeleteWebhook(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "deleteWebhook";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Change(state =>
        {
            state.Telegram.Webhook = null;
            if (call.Flag("drop_pending_updates"))
            {
                state.Telegram.Updates.Clear();
            }

            call.Record(state, world.Now, null);
            return true;
        }));
}
