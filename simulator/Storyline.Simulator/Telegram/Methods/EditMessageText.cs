using Storyline.Simulator.Telegram.Limits;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class EditMessageText(SimulatedWorld world, SendBudget budget) : ITelegramMethod
{
    public string Name => "editMessageText";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Edits.ApplyAsync(world, budget, call, (message, isPrivate) =>
        {
            var text = FormattedText.ReadText(call);
            return message.Text is null
                ? throw TelegramRefusal.BadRequest("there is no text in the message to edit")
                : message with
                {
                    Text = text.Text,
                    Entities = text.Entities,
                    LinkPreviewOptions = call.Element("link_preview_options"),
                    ReplyMarkup = Keyboards.Read(call, isPrivate),
                };
        });
}
