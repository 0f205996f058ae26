using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class GetMyCommands(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "getMyCommands";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken)
    {
        var (scope, language) = CommandScope.Read(call);
        return Task.FromResult<object>(world.Read<IReadOnlyList<BotCommand>>(state =>
            state.Telegram.Menus.Find(menu => menu.Scope == scope && menu.Language == language)?.Commands ?? []));
    }
}
