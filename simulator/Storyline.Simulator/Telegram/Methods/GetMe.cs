using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class GetMe(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "getMe";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Read(state => state.Telegram.Bot with
        {
            CanJoinGroups = true,
            CanReadAllGroupMessages = true,
            SupportsInlineQueries = false,
            CanConnectToBusiness = false,
            HasMainWebApp = false,
        }));
}
