using Storyline.Simulator.Telegram.Limits;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class EditMessageReplyMarkup(SimulatedWorld world, SendBudget budget) : ITelegramMethod
{
    public string Name => "editMessageReplyMarkup";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Edits.ApplyAsync(world, budget, call, (message, isPrivate) => message with { ReplyMarkup = Keyboards.Read(call, isPrivate) });
}
