using Storyline.Simulator.Telegram.Limits;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class EditMessageCaption(SimulatedWorld world, SendBudget budget) : ITelegramMethod
{
    public string Name => "editMessageCaption";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Edits.ApplyAsync(world, budget, call, (message, isPrivate) =>
        {
            var caption = FormattedText.ReadCaption(call);
            return message is { Photo: null, Video: null, Document: null }
                ? throw TelegramRefusal.BadRequest("there is no caption in the message to edit")
                : message with
                {
                    Caption = caption?.Text,
                    CaptionEntities = caption?.Entities,
                    ShowCaptionAboveMedia = call.OptionalFlag("show_caption_above_media"),
                    ReplyMarkup = Keyboards.Read(call, isPrivate),
                };
        });
}
