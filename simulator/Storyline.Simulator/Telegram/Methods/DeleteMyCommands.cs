using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class DeleteMyCommands(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "deleteMyCommands";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken)
    {
        var (scope, language) = CommandScope.Read(call);
        return Task.FromResult<object>(world.Change(state =>
        {
            state.Telegram.Menus.RemoveAll(menu => menu.Scope == scope && menu.Language == language);
            call.Record(state, world.Now, null, text: scope);
            return true;
        }));
    }
}
