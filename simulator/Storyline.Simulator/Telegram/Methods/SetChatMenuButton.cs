using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

/// <summary>Accepted and written into the ledger; the chat page always shows the command menu.</summary>
internal sealed class SetChatMenuButton(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "setChatMenuButton";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Change(state =>
        {
            call.Record(state, world.Now, call.Integer("chat_id"));
            return true;
        }));
}
